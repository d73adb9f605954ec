-- A store of schema 4: one transcript, three suggestions, one of them accepted by ann, and a code made by bert.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE coder (name TEXT PRIMARY KEY NOT NULL, since TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO coder VALUES('ann','2026-01-31T12:00:00Z');
INSERT INTO coder VALUES('bert','2026-01-31T12:00:00Z');
CREATE TABLE codebook (
  digest TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, first_used_at TEXT NOT NULL
) STRICT;
INSERT INTO codebook VALUES('c1','sample','codes: []','2026-01-31T12:00:00Z');
CREATE TABLE provenance (
  id INTEGER PRIMARY KEY, codebook TEXT NOT NULL REFERENCES codebook, engine TEXT NOT NULL, icu TEXT NOT NULL,
  UNIQUE (codebook, engine, icu)
) STRICT;
INSERT INTO provenance VALUES(1,'c1','1','72');
CREATE TABLE edition (
  id INTEGER PRIMARY KEY, digest TEXT NOT NULL, text TEXT NOT NULL, imported_at TEXT NOT NULL
) STRICT;
INSERT INTO edition VALUES(1,'d1',replace('P01: The funding ends. Our budget is small.\n\nP02: We have no staff.','\n',char(10)),'2026-01-31T12:00:00Z');
CREATE TABLE turn (
  edition INTEGER NOT NULL REFERENCES edition, number INTEGER NOT NULL, speaker INTEGER,
  lower INTEGER NOT NULL, upper INTEGER NOT NULL,
  content_lower INTEGER NOT NULL, content_upper INTEGER NOT NULL, start_time REAL, end_time REAL,
  PRIMARY KEY (edition, number)
) STRICT, WITHOUT ROWID;
INSERT INTO turn VALUES(1,0,0,0,43,5,43,0.0,1.5);
INSERT INTO turn VALUES(1,1,1,45,66,50,66,NULL,NULL);
CREATE TABLE transcript (
  id TEXT PRIMARY KEY NOT NULL, edition INTEGER NOT NULL REFERENCES edition, source TEXT NOT NULL,
  language TEXT NOT NULL, provenance INTEGER REFERENCES provenance
) STRICT;
INSERT INTO transcript VALUES('a',1,'a.txt','en',1);
CREATE TABLE speaker (
  transcript TEXT NOT NULL REFERENCES transcript, position INTEGER NOT NULL, label TEXT NOT NULL,
  role TEXT NOT NULL, person TEXT NOT NULL,
  PRIMARY KEY (transcript, position)
) STRICT, WITHOUT ROWID;
INSERT INTO speaker VALUES('a',0,'P01','participant','P01');
INSERT INTO speaker VALUES('a',1,'P02','facilitator','C2');
CREATE TABLE attribute (
  kind TEXT NOT NULL CHECK (kind IN ('transcript', 'person')), subject TEXT NOT NULL, name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, subject, name)
) STRICT, WITHOUT ROWID;
INSERT INTO attribute VALUES('person','P01','region','Gent');
CREATE TABLE coding (
  id TEXT PRIMARY KEY NOT NULL, transcript TEXT NOT NULL REFERENCES transcript, code TEXT NOT NULL,
  lower INTEGER NOT NULL, upper INTEGER NOT NULL CHECK (lower <= upper), turn INTEGER NOT NULL,
  coder TEXT NOT NULL, patterns TEXT NOT NULL, provenance INTEGER REFERENCES provenance,
  current INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT;
INSERT INTO coding VALUES('00000000000000000000000000000001','a','funding',5,22,0,'auto','["fund*"]',1,1);
INSERT INTO coding VALUES('00000000000000000000000000000002','a','budget',23,43,0,'auto','["budget*"]',1,1);
INSERT INTO coding VALUES('00000000000000000000000000000003','a','staff',50,66,1,'auto','["staff"]',1,1);
CREATE TABLE decision (
  coding TEXT NOT NULL REFERENCES coding, coder TEXT NOT NULL REFERENCES coder,
  adjudication INTEGER NOT NULL CHECK (adjudication IN (0, 1)),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  code TEXT, lower INTEGER, upper INTEGER, note TEXT NOT NULL, decided_at TEXT NOT NULL,
  CHECK ((lower IS NULL) = (upper IS NULL)), CHECK (lower IS NULL OR lower <= upper),
  PRIMARY KEY (coding, adjudication, coder)
) STRICT, WITHOUT ROWID;
INSERT INTO decision VALUES('00000000000000000000000000000001','ann',0,'accepted',NULL,NULL,NULL,'','2026-01-31T12:00:00Z');
CREATE TABLE flag (
  coding TEXT NOT NULL REFERENCES coding, coder TEXT NOT NULL REFERENCES coder, note TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  PRIMARY KEY (coding, coder)
) STRICT, WITHOUT ROWID;
CREATE TABLE memo (
  id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, turn INTEGER, text TEXT NOT NULL,
  coder TEXT NOT NULL REFERENCES coder, written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE agreed_level (
  indicator TEXT PRIMARY KEY NOT NULL, level INTEGER NOT NULL, reason TEXT NOT NULL,
  coder TEXT NOT NULL REFERENCES coder, agreed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE command (
  id INTEGER PRIMARY KEY AUTOINCREMENT, made_at TEXT NOT NULL, coder TEXT NOT NULL, verb TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')), target INTEGER REFERENCES command,
  CHECK ((kind = 'change') = (target IS NULL))
) STRICT;
INSERT INTO command VALUES(1,'2026-01-31T12:00:00Z','ann','code','change',NULL);
INSERT INTO command VALUES(2,'2026-01-31T12:00:00Z','ann','review','change',NULL);
INSERT INTO command VALUES(3,'2026-01-31T12:00:00Z','bert','codebook add','change',NULL);
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, command INTEGER NOT NULL REFERENCES command,
  changed_table TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO journal VALUES(1,1,'transcript','a',NULL,'{"id":"a","edition":1,"source":"a.txt","language":"en","provenance":1}');
INSERT INTO journal VALUES(2,1,'speaker','["a",0]',NULL,'{"transcript":"a","position":0,"label":"P01","role":"participant","person":"P01"}');
INSERT INTO journal VALUES(3,1,'speaker','["a",1]',NULL,'{"transcript":"a","position":1,"label":"P02","role":"facilitator","person":"C2"}');
INSERT INTO journal VALUES(4,1,'attribute','["person","P01","region"]',NULL,'{"kind":"person","subject":"P01","name":"region","value":"Gent"}');
INSERT INTO journal VALUES(5,1,'coding','00000000000000000000000000000001',NULL,'{"id":"00000000000000000000000000000001","transcript":"a","code":"funding","lower":5,"upper":22,"turn":0,"coder":"auto","patterns":"[\"fund*\"]","provenance":1,"current":1}');
INSERT INTO journal VALUES(6,1,'coding','00000000000000000000000000000002',NULL,'{"id":"00000000000000000000000000000002","transcript":"a","code":"budget","lower":23,"upper":43,"turn":0,"coder":"auto","patterns":"[\"budget*\"]","provenance":1,"current":1}');
INSERT INTO journal VALUES(7,1,'coding','00000000000000000000000000000003',NULL,'{"id":"00000000000000000000000000000003","transcript":"a","code":"staff","lower":50,"upper":66,"turn":1,"coder":"auto","patterns":"[\"staff\"]","provenance":1,"current":1}');
INSERT INTO journal VALUES(8,2,'decision','["00000000000000000000000000000001",0,"ann"]',NULL,'{"coding":"00000000000000000000000000000001","coder":"ann","adjudication":0,"verdict":"accepted","code":null,"lower":null,"upper":null,"note":"","decided_at":"2026-01-31T12:00:00Z"}');
INSERT INTO journal VALUES(9,3,'code','nobody-pays',NULL,'{"id":"nobody-pays","parent":"funding","name":"Nobody pays","definition":"","coder":"bert","made_at":"2026-01-31T12:00:00Z"}');
CREATE TABLE open_command (command INTEGER NOT NULL) STRICT;
CREATE TABLE code (
  id TEXT PRIMARY KEY NOT NULL, parent TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
  coder TEXT NOT NULL REFERENCES coder, made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO code VALUES('nobody-pays','funding','Nobody pays','','bert','2026-01-31T12:00:00Z');
CREATE TABLE lost_excerpt (
  coding TEXT PRIMARY KEY NOT NULL REFERENCES coding, quote TEXT NOT NULL, prefix TEXT NOT NULL,
  suffix TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE joined_copy (
  journal TEXT PRIMARY KEY NOT NULL, other_command INTEGER NOT NULL, command INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange (
  kind TEXT NOT NULL, subject TEXT NOT NULL, guid TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('command',3);
INSERT INTO sqlite_sequence VALUES('journal',9);
CREATE INDEX coding_by_code ON coding (code, transcript, lower, upper DESC);
CREATE UNIQUE INDEX one_adjudication ON decision (coding) WHERE adjudication = 1;
CREATE INDEX memo_by_subject ON memo (kind, subject, turn);
CREATE INDEX command_by_target ON command (target);
CREATE INDEX journal_by_command ON journal (command);
CREATE TRIGGER exchange_INSERT AFTER INSERT ON exchange  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'exchange', json_array(NEW.kind, NEW.subject), NULL, json_object('kind', NEW.kind, 'subject', NEW.subject, 'guid', NEW.guid, 'content', NEW.content));
END;
CREATE TRIGGER exchange_UPDATE AFTER UPDATE ON exchange WHEN OLD.kind IS NOT NEW.kind OR OLD.subject IS NOT NEW.subject OR OLD.guid IS NOT NEW.guid OR OLD.content IS NOT NEW.content BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'exchange', json_array(OLD.kind, OLD.subject), json_object('kind', OLD.kind, 'subject', OLD.subject, 'guid', OLD.guid, 'content', OLD.content), json_object('kind', NEW.kind, 'subject', NEW.subject, 'guid', NEW.guid, 'content', NEW.content));
END;
CREATE TRIGGER exchange_DELETE AFTER DELETE ON exchange  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'exchange', json_array(OLD.kind, OLD.subject), json_object('kind', OLD.kind, 'subject', OLD.subject, 'guid', OLD.guid, 'content', OLD.content), NULL);
END;
CREATE TRIGGER exchange_key BEFORE UPDATE ON exchange WHEN NOT (OLD.kind IS NEW.kind AND OLD.subject IS NEW.subject) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER code_INSERT AFTER INSERT ON code  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'code', NEW.id, NULL, json_object('id', NEW.id, 'parent', NEW.parent, 'name', NEW.name, 'definition', NEW.definition, 'coder', NEW.coder, 'made_at', NEW.made_at));
END;
CREATE TRIGGER code_UPDATE AFTER UPDATE ON code WHEN OLD.id IS NOT NEW.id OR OLD.parent IS NOT NEW.parent OR OLD.name IS NOT NEW.name OR OLD.definition IS NOT NEW.definition OR OLD.coder IS NOT NEW.coder OR OLD.made_at IS NOT NEW.made_at BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'code', OLD.id, json_object('id', OLD.id, 'parent', OLD.parent, 'name', OLD.name, 'definition', OLD.definition, 'coder', OLD.coder, 'made_at', OLD.made_at), json_object('id', NEW.id, 'parent', NEW.parent, 'name', NEW.name, 'definition', NEW.definition, 'coder', NEW.coder, 'made_at', NEW.made_at));
END;
CREATE TRIGGER code_DELETE AFTER DELETE ON code  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'code', OLD.id, json_object('id', OLD.id, 'parent', OLD.parent, 'name', OLD.name, 'definition', OLD.definition, 'coder', OLD.coder, 'made_at', OLD.made_at), NULL);
END;
CREATE TRIGGER code_key BEFORE UPDATE ON code WHEN NOT (OLD.id IS NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER transcript_INSERT AFTER INSERT ON transcript  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'transcript', NEW.id, NULL, json_object('id', NEW.id, 'edition', NEW.edition, 'source', NEW.source, 'language', NEW.language, 'provenance', NEW.provenance));
END;
CREATE TRIGGER transcript_UPDATE AFTER UPDATE ON transcript WHEN OLD.id IS NOT NEW.id OR OLD.edition IS NOT NEW.edition OR OLD.source IS NOT NEW.source OR OLD.language IS NOT NEW.language OR OLD.provenance IS NOT NEW.provenance BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'transcript', OLD.id, json_object('id', OLD.id, 'edition', OLD.edition, 'source', OLD.source, 'language', OLD.language, 'provenance', OLD.provenance), json_object('id', NEW.id, 'edition', NEW.edition, 'source', NEW.source, 'language', NEW.language, 'provenance', NEW.provenance));
END;
CREATE TRIGGER transcript_DELETE AFTER DELETE ON transcript  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'transcript', OLD.id, json_object('id', OLD.id, 'edition', OLD.edition, 'source', OLD.source, 'language', OLD.language, 'provenance', OLD.provenance), NULL);
END;
CREATE TRIGGER transcript_key BEFORE UPDATE ON transcript WHEN NOT (OLD.id IS NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER speaker_INSERT AFTER INSERT ON speaker  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'speaker', json_array(NEW.transcript, NEW.position), NULL, json_object('transcript', NEW.transcript, 'position', NEW.position, 'label', NEW.label, 'role', NEW.role, 'person', NEW.person));
END;
CREATE TRIGGER speaker_UPDATE AFTER UPDATE ON speaker WHEN OLD.transcript IS NOT NEW.transcript OR OLD.position IS NOT NEW.position OR OLD.label IS NOT NEW.label OR OLD.role IS NOT NEW.role OR OLD.person IS NOT NEW.person BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'speaker', json_array(OLD.transcript, OLD.position), json_object('transcript', OLD.transcript, 'position', OLD.position, 'label', OLD.label, 'role', OLD.role, 'person', OLD.person), json_object('transcript', NEW.transcript, 'position', NEW.position, 'label', NEW.label, 'role', NEW.role, 'person', NEW.person));
END;
CREATE TRIGGER speaker_DELETE AFTER DELETE ON speaker  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'speaker', json_array(OLD.transcript, OLD.position), json_object('transcript', OLD.transcript, 'position', OLD.position, 'label', OLD.label, 'role', OLD.role, 'person', OLD.person), NULL);
END;
CREATE TRIGGER speaker_key BEFORE UPDATE ON speaker WHEN NOT (OLD.transcript IS NEW.transcript AND OLD.position IS NEW.position) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER attribute_INSERT AFTER INSERT ON attribute  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'attribute', json_array(NEW.kind, NEW.subject, NEW.name), NULL, json_object('kind', NEW.kind, 'subject', NEW.subject, 'name', NEW.name, 'value', NEW.value));
END;
CREATE TRIGGER attribute_UPDATE AFTER UPDATE ON attribute WHEN OLD.kind IS NOT NEW.kind OR OLD.subject IS NOT NEW.subject OR OLD.name IS NOT NEW.name OR OLD.value IS NOT NEW.value BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'attribute', json_array(OLD.kind, OLD.subject, OLD.name), json_object('kind', OLD.kind, 'subject', OLD.subject, 'name', OLD.name, 'value', OLD.value), json_object('kind', NEW.kind, 'subject', NEW.subject, 'name', NEW.name, 'value', NEW.value));
END;
CREATE TRIGGER attribute_DELETE AFTER DELETE ON attribute  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'attribute', json_array(OLD.kind, OLD.subject, OLD.name), json_object('kind', OLD.kind, 'subject', OLD.subject, 'name', OLD.name, 'value', OLD.value), NULL);
END;
CREATE TRIGGER attribute_key BEFORE UPDATE ON attribute WHEN NOT (OLD.kind IS NEW.kind AND OLD.subject IS NEW.subject AND OLD.name IS NEW.name) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER coding_INSERT AFTER INSERT ON coding  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'coding', NEW.id, NULL, json_object('id', NEW.id, 'transcript', NEW.transcript, 'code', NEW.code, 'lower', NEW.lower, 'upper', NEW.upper, 'turn', NEW.turn, 'coder', NEW.coder, 'patterns', NEW.patterns, 'provenance', NEW.provenance, 'current', NEW.current));
END;
CREATE TRIGGER coding_UPDATE AFTER UPDATE ON coding WHEN OLD.id IS NOT NEW.id OR OLD.transcript IS NOT NEW.transcript OR OLD.code IS NOT NEW.code OR OLD.lower IS NOT NEW.lower OR OLD.upper IS NOT NEW.upper OR OLD.turn IS NOT NEW.turn OR OLD.coder IS NOT NEW.coder OR OLD.patterns IS NOT NEW.patterns OR OLD.provenance IS NOT NEW.provenance OR OLD.current IS NOT NEW.current BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'coding', OLD.id, json_object('id', OLD.id, 'transcript', OLD.transcript, 'code', OLD.code, 'lower', OLD.lower, 'upper', OLD.upper, 'turn', OLD.turn, 'coder', OLD.coder, 'patterns', OLD.patterns, 'provenance', OLD.provenance, 'current', OLD.current), json_object('id', NEW.id, 'transcript', NEW.transcript, 'code', NEW.code, 'lower', NEW.lower, 'upper', NEW.upper, 'turn', NEW.turn, 'coder', NEW.coder, 'patterns', NEW.patterns, 'provenance', NEW.provenance, 'current', NEW.current));
END;
CREATE TRIGGER coding_DELETE AFTER DELETE ON coding  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'coding', OLD.id, json_object('id', OLD.id, 'transcript', OLD.transcript, 'code', OLD.code, 'lower', OLD.lower, 'upper', OLD.upper, 'turn', OLD.turn, 'coder', OLD.coder, 'patterns', OLD.patterns, 'provenance', OLD.provenance, 'current', OLD.current), NULL);
END;
CREATE TRIGGER coding_key BEFORE UPDATE ON coding WHEN NOT (OLD.id IS NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER decision_INSERT AFTER INSERT ON decision  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'decision', json_array(NEW.coding, NEW.adjudication, NEW.coder), NULL, json_object('coding', NEW.coding, 'coder', NEW.coder, 'adjudication', NEW.adjudication, 'verdict', NEW.verdict, 'code', NEW.code, 'lower', NEW.lower, 'upper', NEW.upper, 'note', NEW.note, 'decided_at', NEW.decided_at));
END;
CREATE TRIGGER decision_UPDATE AFTER UPDATE ON decision WHEN OLD.coding IS NOT NEW.coding OR OLD.coder IS NOT NEW.coder OR OLD.adjudication IS NOT NEW.adjudication OR OLD.verdict IS NOT NEW.verdict OR OLD.code IS NOT NEW.code OR OLD.lower IS NOT NEW.lower OR OLD.upper IS NOT NEW.upper OR OLD.note IS NOT NEW.note OR OLD.decided_at IS NOT NEW.decided_at BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'decision', json_array(OLD.coding, OLD.adjudication, OLD.coder), json_object('coding', OLD.coding, 'coder', OLD.coder, 'adjudication', OLD.adjudication, 'verdict', OLD.verdict, 'code', OLD.code, 'lower', OLD.lower, 'upper', OLD.upper, 'note', OLD.note, 'decided_at', OLD.decided_at), json_object('coding', NEW.coding, 'coder', NEW.coder, 'adjudication', NEW.adjudication, 'verdict', NEW.verdict, 'code', NEW.code, 'lower', NEW.lower, 'upper', NEW.upper, 'note', NEW.note, 'decided_at', NEW.decided_at));
END;
CREATE TRIGGER decision_DELETE AFTER DELETE ON decision  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'decision', json_array(OLD.coding, OLD.adjudication, OLD.coder), json_object('coding', OLD.coding, 'coder', OLD.coder, 'adjudication', OLD.adjudication, 'verdict', OLD.verdict, 'code', OLD.code, 'lower', OLD.lower, 'upper', OLD.upper, 'note', OLD.note, 'decided_at', OLD.decided_at), NULL);
END;
CREATE TRIGGER decision_key BEFORE UPDATE ON decision WHEN NOT (OLD.coding IS NEW.coding AND OLD.adjudication IS NEW.adjudication AND OLD.coder IS NEW.coder) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER flag_INSERT AFTER INSERT ON flag  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'flag', json_array(NEW.coding, NEW.coder), NULL, json_object('coding', NEW.coding, 'coder', NEW.coder, 'note', NEW.note, 'raised_at', NEW.raised_at));
END;
CREATE TRIGGER flag_UPDATE AFTER UPDATE ON flag WHEN OLD.coding IS NOT NEW.coding OR OLD.coder IS NOT NEW.coder OR OLD.note IS NOT NEW.note OR OLD.raised_at IS NOT NEW.raised_at BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'flag', json_array(OLD.coding, OLD.coder), json_object('coding', OLD.coding, 'coder', OLD.coder, 'note', OLD.note, 'raised_at', OLD.raised_at), json_object('coding', NEW.coding, 'coder', NEW.coder, 'note', NEW.note, 'raised_at', NEW.raised_at));
END;
CREATE TRIGGER flag_DELETE AFTER DELETE ON flag  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'flag', json_array(OLD.coding, OLD.coder), json_object('coding', OLD.coding, 'coder', OLD.coder, 'note', OLD.note, 'raised_at', OLD.raised_at), NULL);
END;
CREATE TRIGGER flag_key BEFORE UPDATE ON flag WHEN NOT (OLD.coding IS NEW.coding AND OLD.coder IS NEW.coder) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER lost_excerpt_INSERT AFTER INSERT ON lost_excerpt  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'lost_excerpt', NEW.coding, NULL, json_object('coding', NEW.coding, 'quote', NEW.quote, 'prefix', NEW.prefix, 'suffix', NEW.suffix));
END;
CREATE TRIGGER lost_excerpt_UPDATE AFTER UPDATE ON lost_excerpt WHEN OLD.coding IS NOT NEW.coding OR OLD.quote IS NOT NEW.quote OR OLD.prefix IS NOT NEW.prefix OR OLD.suffix IS NOT NEW.suffix BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'lost_excerpt', OLD.coding, json_object('coding', OLD.coding, 'quote', OLD.quote, 'prefix', OLD.prefix, 'suffix', OLD.suffix), json_object('coding', NEW.coding, 'quote', NEW.quote, 'prefix', NEW.prefix, 'suffix', NEW.suffix));
END;
CREATE TRIGGER lost_excerpt_DELETE AFTER DELETE ON lost_excerpt  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'lost_excerpt', OLD.coding, json_object('coding', OLD.coding, 'quote', OLD.quote, 'prefix', OLD.prefix, 'suffix', OLD.suffix), NULL);
END;
CREATE TRIGGER lost_excerpt_key BEFORE UPDATE ON lost_excerpt WHEN NOT (OLD.coding IS NEW.coding) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER memo_INSERT AFTER INSERT ON memo  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'memo', NEW.id, NULL, json_object('id', NEW.id, 'kind', NEW.kind, 'subject', NEW.subject, 'turn', NEW.turn, 'text', NEW.text, 'coder', NEW.coder, 'written_at', NEW.written_at));
END;
CREATE TRIGGER memo_UPDATE AFTER UPDATE ON memo WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.subject IS NOT NEW.subject OR OLD.turn IS NOT NEW.turn OR OLD.text IS NOT NEW.text OR OLD.coder IS NOT NEW.coder OR OLD.written_at IS NOT NEW.written_at BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'memo', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'subject', OLD.subject, 'turn', OLD.turn, 'text', OLD.text, 'coder', OLD.coder, 'written_at', OLD.written_at), json_object('id', NEW.id, 'kind', NEW.kind, 'subject', NEW.subject, 'turn', NEW.turn, 'text', NEW.text, 'coder', NEW.coder, 'written_at', NEW.written_at));
END;
CREATE TRIGGER memo_DELETE AFTER DELETE ON memo  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'memo', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'subject', OLD.subject, 'turn', OLD.turn, 'text', OLD.text, 'coder', OLD.coder, 'written_at', OLD.written_at), NULL);
END;
CREATE TRIGGER memo_key BEFORE UPDATE ON memo WHEN NOT (OLD.id IS NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER agreed_level_INSERT AFTER INSERT ON agreed_level  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'agreed_level', NEW.indicator, NULL, json_object('indicator', NEW.indicator, 'level', NEW.level, 'reason', NEW.reason, 'coder', NEW.coder, 'agreed_at', NEW.agreed_at));
END;
CREATE TRIGGER agreed_level_UPDATE AFTER UPDATE ON agreed_level WHEN OLD.indicator IS NOT NEW.indicator OR OLD.level IS NOT NEW.level OR OLD.reason IS NOT NEW.reason OR OLD.coder IS NOT NEW.coder OR OLD.agreed_at IS NOT NEW.agreed_at BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'agreed_level', OLD.indicator, json_object('indicator', OLD.indicator, 'level', OLD.level, 'reason', OLD.reason, 'coder', OLD.coder, 'agreed_at', OLD.agreed_at), json_object('indicator', NEW.indicator, 'level', NEW.level, 'reason', NEW.reason, 'coder', NEW.coder, 'agreed_at', NEW.agreed_at));
END;
CREATE TRIGGER agreed_level_DELETE AFTER DELETE ON agreed_level  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'agreed_level', OLD.indicator, json_object('indicator', OLD.indicator, 'level', OLD.level, 'reason', OLD.reason, 'coder', OLD.coder, 'agreed_at', OLD.agreed_at), NULL);
END;
CREATE TRIGGER agreed_level_key BEFORE UPDATE ON agreed_level WHEN NOT (OLD.indicator IS NEW.indicator) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER joined_copy_INSERT AFTER INSERT ON joined_copy  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'joined_copy', NEW.journal, NULL, json_object('journal', NEW.journal, 'other_command', NEW.other_command, 'command', NEW.command));
END;
CREATE TRIGGER joined_copy_UPDATE AFTER UPDATE ON joined_copy WHEN OLD.journal IS NOT NEW.journal OR OLD.other_command IS NOT NEW.other_command OR OLD.command IS NOT NEW.command BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'joined_copy', OLD.journal, json_object('journal', OLD.journal, 'other_command', OLD.other_command, 'command', OLD.command), json_object('journal', NEW.journal, 'other_command', NEW.other_command, 'command', NEW.command));
END;
CREATE TRIGGER joined_copy_DELETE AFTER DELETE ON joined_copy  BEGIN
  INSERT INTO journal (command, changed_table, key, before, after)
  VALUES ((SELECT command FROM open_command), 'joined_copy', OLD.journal, json_object('journal', OLD.journal, 'other_command', OLD.other_command, 'command', OLD.command), NULL);
END;
CREATE TRIGGER joined_copy_key BEFORE UPDATE ON joined_copy WHEN NOT (OLD.journal IS NEW.journal) BEGIN
  SELECT RAISE(ABORT, 'the key of a row never changes');
END;
CREATE TRIGGER coder_UPDATE BEFORE UPDATE ON coder BEGIN
  SELECT RAISE(ABORT, 'the table coder only grows');
END;
CREATE TRIGGER coder_DELETE BEFORE DELETE ON coder BEGIN
  SELECT RAISE(ABORT, 'the table coder only grows');
END;
CREATE TRIGGER codebook_UPDATE BEFORE UPDATE ON codebook BEGIN
  SELECT RAISE(ABORT, 'the table codebook only grows');
END;
CREATE TRIGGER codebook_DELETE BEFORE DELETE ON codebook BEGIN
  SELECT RAISE(ABORT, 'the table codebook only grows');
END;
CREATE TRIGGER provenance_UPDATE BEFORE UPDATE ON provenance BEGIN
  SELECT RAISE(ABORT, 'the table provenance only grows');
END;
CREATE TRIGGER provenance_DELETE BEFORE DELETE ON provenance BEGIN
  SELECT RAISE(ABORT, 'the table provenance only grows');
END;
CREATE TRIGGER edition_UPDATE BEFORE UPDATE ON edition BEGIN
  SELECT RAISE(ABORT, 'the table edition only grows');
END;
CREATE TRIGGER edition_DELETE BEFORE DELETE ON edition BEGIN
  SELECT RAISE(ABORT, 'the table edition only grows');
END;
CREATE TRIGGER turn_UPDATE BEFORE UPDATE ON turn BEGIN
  SELECT RAISE(ABORT, 'the table turn only grows');
END;
CREATE TRIGGER turn_DELETE BEFORE DELETE ON turn BEGIN
  SELECT RAISE(ABORT, 'the table turn only grows');
END;
CREATE TRIGGER command_UPDATE BEFORE UPDATE ON command BEGIN
  SELECT RAISE(ABORT, 'the table command only grows');
END;
CREATE TRIGGER command_DELETE BEFORE DELETE ON command BEGIN
  SELECT RAISE(ABORT, 'the table command only grows');
END;
CREATE TRIGGER journal_UPDATE BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'the table journal only grows');
END;
CREATE TRIGGER journal_DELETE BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'the table journal only grows');
END;
CREATE INDEX coding_by_place
  ON coding (transcript, lower, upper DESC, code, id, current, coder, patterns, turn);
COMMIT;
PRAGMA application_id = 1366649965;
PRAGMA user_version = 4;
