// Validates XML against a schema, for tests.
#pragma once
#include <stdint.h>

/// NULL when the document is valid, else what is wrong with it; to be freed by the caller.
char *cxmlschema_problem(const char *schemaPath, const char *document, int32_t length);
