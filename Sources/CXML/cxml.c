#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct CXMLReader {
  xmlTextReaderPtr reader;
  char message[200];
  int line;
  int column;
};

/// Keeps the first error that ends the parsing.
static void note(void *context, xmlErrorPtr error) {
  CXMLReader *reader = context;
  if (reader->message[0] || !error || error->level != XML_ERR_FATAL) return;
  snprintf(reader->message, sizeof reader->message, "%s", error->message ? error->message : "");
  reader->line = error->line;
  reader->column = error->int2;
}

CXMLReader *cxml_open(const char *bytes, int32_t length) {
  CXMLReader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->reader = xmlReaderForMemory(bytes, length, NULL, NULL, XML_PARSE_NONET);
  if (!reader->reader) {
    free(reader);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(reader->reader, note, reader);
  return reader;
}

void cxml_close(CXMLReader *reader) {
  xmlFreeTextReader(reader->reader);
  free(reader);
}

int cxml_next(CXMLReader *reader) {
  for (;;) {
    int result = xmlTextReaderRead(reader->reader);
    if (result < 0) return CXML_ERROR;
    if (result == 0) return reader->message[0] ? CXML_ERROR : CXML_DONE;
    switch (xmlTextReaderNodeType(reader->reader)) {
      case XML_READER_TYPE_ELEMENT: return CXML_START;
      case XML_READER_TYPE_END_ELEMENT: return CXML_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE: return CXML_DOCTYPE;
      case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_ENTITY;
      default: break;
    }
  }
}

static const char *orEmpty(const xmlChar *text) { return text ? (const char *)text : ""; }

const char *cxml_name(CXMLReader *reader) { return orEmpty(xmlTextReaderConstLocalName(reader->reader)); }

const char *cxml_namespace(CXMLReader *reader) {
  return orEmpty(xmlTextReaderConstNamespaceUri(reader->reader));
}

int cxml_is_empty(CXMLReader *reader) { return xmlTextReaderIsEmptyElement(reader->reader) == 1; }

int cxml_depth(CXMLReader *reader) { return xmlTextReaderDepth(reader->reader); }

int cxml_attribute_count(CXMLReader *reader) { return xmlTextReaderAttributeCount(reader->reader); }

int cxml_namespace_count(CXMLReader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
  int count = 0;
  if (!node || node->type != XML_ELEMENT_NODE) return 0;
  for (xmlNsPtr each = node->nsDef; each; each = each->next) count++;
  return count;
}

const char *cxml_encoding(CXMLReader *reader) {
  return (const char *)xmlTextReaderConstEncoding(reader->reader);
}

const char *cxml_attribute(CXMLReader *reader, const char *name) {
  const char *value = NULL;
  while (!value && xmlTextReaderMoveToNextAttribute(reader->reader) == 1) {
    if (xmlTextReaderIsNamespaceDecl(reader->reader) == 1) continue;
    if (strcmp(orEmpty(xmlTextReaderConstLocalName(reader->reader)), name) == 0) {
      value = (const char *)xmlTextReaderConstValue(reader->reader);
    }
  }
  xmlTextReaderMoveToElement(reader->reader);
  return value;
}

const char *cxml_text(CXMLReader *reader) { return orEmpty(xmlTextReaderConstValue(reader->reader)); }

const char *cxml_message(CXMLReader *reader) { return reader->message; }

int cxml_line(CXMLReader *reader) {
  return reader->line ? reader->line : xmlTextReaderGetParserLineNumber(reader->reader);
}

int cxml_element_line(CXMLReader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
  long line = node ? xmlGetLineNo(node) : 0;
  // Larger ones are not kept with the node.
  return line > 0 && line < 65535 ? (int)line : cxml_line(reader);
}

int cxml_column(CXMLReader *reader) {
  return reader->line ? reader->column : xmlTextReaderGetParserColumnNumber(reader->reader);
}

int32_t cxml_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? (int32_t)entity->value : 0;
}
