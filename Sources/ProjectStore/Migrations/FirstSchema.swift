import GRDB

/// What people decide, and the text they decided it on.
///
/// Two kinds of tables. *Frozen* ones only grow and are the same for everybody: texts with their turns, codebooks,
/// provenances, coders. *Journaled* ones change, and every change goes into the journal; they point into frozen
/// ones, so that undo brings back an old text by its number. Numbers with a fraction stand in frozen tables only, because
/// the journal's JSON would round them.
enum FirstSchema: Migration {
  static let name = "transcripts, codings, decisions, memos, levels, journal"

  static func apply(_ database: Database) throws { try database.execute(sql: frozen + journaled + journal) }

  private static let frozen = """
    CREATE TABLE coder (name TEXT PRIMARY KEY NOT NULL, since TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE codebook (
      digest TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, first_used_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE provenance (
      id INTEGER PRIMARY KEY, codebook TEXT NOT NULL REFERENCES codebook, engine TEXT NOT NULL, icu TEXT NOT NULL,
      UNIQUE (codebook, engine, icu)
    ) STRICT;

    -- A transcript's text with its turns, as imported once.
    CREATE TABLE edition (
      id INTEGER PRIMARY KEY, digest TEXT NOT NULL, text TEXT NOT NULL, imported_at TEXT NOT NULL
    ) STRICT;

    -- Positions are bytes, times are seconds; speaker is the position in the transcript's speakers.
    CREATE TABLE turn (
      edition INTEGER NOT NULL REFERENCES edition, number INTEGER NOT NULL, speaker INTEGER,
      lower INTEGER NOT NULL, upper INTEGER NOT NULL,
      content_lower INTEGER NOT NULL, content_upper INTEGER NOT NULL, start_time REAL, end_time REAL,
      PRIMARY KEY (edition, number)
    ) STRICT, WITHOUT ROWID;

    """

  private static let journaled = """
    CREATE TABLE transcript (
      id TEXT PRIMARY KEY NOT NULL, edition INTEGER NOT NULL REFERENCES edition, source TEXT NOT NULL,
      language TEXT NOT NULL, provenance INTEGER REFERENCES provenance
    ) STRICT;

    -- person: the case behind the label.
    CREATE TABLE speaker (
      transcript TEXT NOT NULL REFERENCES transcript, position INTEGER NOT NULL, label TEXT NOT NULL,
      role TEXT NOT NULL, person TEXT NOT NULL,
      PRIMARY KEY (transcript, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attribute (
      kind TEXT NOT NULL CHECK (kind IN ('transcript', 'person')), subject TEXT NOT NULL, name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (kind, subject, name)
    ) STRICT, WITHOUT ROWID;

    -- current: 1 while the last run made it, or a person did; 0 once a run no longer suggests it.
    CREATE TABLE coding (
      id TEXT PRIMARY KEY NOT NULL, transcript TEXT NOT NULL REFERENCES transcript, code TEXT NOT NULL,
      lower INTEGER NOT NULL, upper INTEGER NOT NULL CHECK (lower <= upper), turn INTEGER NOT NULL,
      coder TEXT NOT NULL, patterns TEXT NOT NULL, provenance INTEGER REFERENCES provenance,
      current INTEGER NOT NULL CHECK (current IN (0, 1))
    ) STRICT;
    -- With all that a queue asks for, so that it reads no rows.
    CREATE INDEX coding_by_place ON coding (transcript, lower, upper DESC, code, id, current);
    CREATE INDEX coding_by_code ON coding (code, transcript, lower, upper DESC);

    CREATE TABLE decision (
      coding TEXT NOT NULL REFERENCES coding, coder TEXT NOT NULL REFERENCES coder,
      adjudication INTEGER NOT NULL CHECK (adjudication IN (0, 1)),
      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
      code TEXT, lower INTEGER, upper INTEGER, note TEXT NOT NULL, decided_at TEXT NOT NULL,
      CHECK ((lower IS NULL) = (upper IS NULL)), CHECK (lower IS NULL OR lower <= upper),
      PRIMARY KEY (coding, adjudication, coder)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX one_adjudication ON decision (coding) WHERE adjudication = 1;

    CREATE TABLE flag (
      coding TEXT NOT NULL REFERENCES coding, coder TEXT NOT NULL REFERENCES coder, note TEXT NOT NULL,
      raised_at TEXT NOT NULL,
      PRIMARY KEY (coding, coder)
    ) STRICT, WITHOUT ROWID;

    -- turn: of a memo on a turn.
    CREATE TABLE memo (
      id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, turn INTEGER, text TEXT NOT NULL,
      coder TEXT NOT NULL REFERENCES coder, written_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX memo_by_subject ON memo (kind, subject, turn);

    CREATE TABLE agreed_level (
      indicator TEXT PRIMARY KEY NOT NULL, level INTEGER NOT NULL, reason TEXT NOT NULL,
      coder TEXT NOT NULL REFERENCES coder, agreed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  private static let journal = """
    CREATE TABLE command (
      id INTEGER PRIMARY KEY AUTOINCREMENT, made_at TEXT NOT NULL, coder TEXT NOT NULL, verb TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')), target INTEGER REFERENCES command,
      CHECK ((kind = 'change') = (target IS NULL))
    ) STRICT;
    CREATE INDEX command_by_target ON command (target);

    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, command INTEGER NOT NULL REFERENCES command,
      changed_table TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT
    ) STRICT;
    CREATE INDEX journal_by_command ON journal (command);

    -- The command under way, within its transaction only. Without one no journaled table can change.
    CREATE TABLE open_command (command INTEGER NOT NULL) STRICT;

    """
}
