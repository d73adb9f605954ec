#include "CXMLSchema.h"

#include <libxml/xmlschemas.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Keeps the first error.
static void note(void *context, xmlErrorPtr error) {
  char **problem = context;
  if (*problem || !error) return;
  *problem = malloc(500);
  if (*problem) snprintf(*problem, 500, "line %d: %s", error->line, error->message ? error->message : "?");
}

char *cxmlschema_problem(const char *schemaPath, const char *document, int32_t length) {
  char *problem = NULL;
  xmlSetStructuredErrorFunc(&problem, note);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(schemaPath);
  xmlSchemaPtr schema = parser ? xmlSchemaParse(parser) : NULL;
  xmlSchemaValidCtxtPtr validator = schema ? xmlSchemaNewValidCtxt(schema) : NULL;
  xmlDocPtr parsed = xmlReadMemory(document, length, NULL, NULL, XML_PARSE_NONET);
  if (validator) xmlSchemaSetValidStructuredErrors(validator, note, &problem);
  if ((!validator || !parsed || xmlSchemaValidateDoc(validator, parsed) != 0) && !problem) {
    problem = strdup("the schema or the document cannot be read");
  }
  if (parsed) xmlFreeDoc(parsed);
  if (validator) xmlSchemaFreeValidCtxt(validator);
  if (schema) xmlSchemaFree(schema);
  if (parser) xmlSchemaFreeParserCtxt(parser);
  xmlSetStructuredErrorFunc(NULL, NULL);
  return problem;
}
