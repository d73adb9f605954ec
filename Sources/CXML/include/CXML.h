// libxml2's pull reader for Swift. Its own headers stay inside.
//
// Nothing is loaded from anywhere, no entity is substituted, and libxml2's own caps stay on (depth 256, 10 MB for a
// text). A DOCTYPE is an event: what to do with it is the caller's.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CXMLReader CXMLReader;

enum {
  CXML_ERROR = -1,
  CXML_DONE = 0,
  CXML_START,
  CXML_END,
  CXML_TEXT,
  CXML_DOCTYPE,
  CXML_ENTITY,
};

/// The bytes must stay where they are until the reader is closed. NULL without memory.
CXMLReader *cxml_open(const char *bytes, int32_t length);
void cxml_close(CXMLReader *reader);

/// The next event. Comments and processing instructions are left out.
int cxml_next(CXMLReader *reader);

/// Of the element just started or ended, without prefix; valid until the next event.
const char *cxml_name(CXMLReader *reader);
/// The namespace of the element; "" for none.
const char *cxml_namespace(CXMLReader *reader);
/// True for `<a/>`, which has no end event.
int cxml_is_empty(CXMLReader *reader);
/// How many elements the current one is in.
int cxml_depth(CXMLReader *reader);
int cxml_attribute_count(CXMLReader *reader);
/// How many namespaces the element just started declares.
int cxml_namespace_count(CXMLReader *reader);
/// The encoding that the document declares; NULL for none. Known after the first event.
const char *cxml_encoding(CXMLReader *reader);
/// The value of the attribute with this name, whatever its prefix; NULL for none. Valid until the next call.
const char *cxml_attribute(CXMLReader *reader, const char *name);
/// The text just met.
const char *cxml_text(CXMLReader *reader);

/// What libxml2 said was wrong, and where; 0 where it does not say.
const char *cxml_message(CXMLReader *reader);
int cxml_line(CXMLReader *reader);
int cxml_column(CXMLReader *reader);
/// The line of the current element's start; parsing itself is always some way ahead.
int cxml_element_line(CXMLReader *reader);

/// The code point of an HTML entity such as “eacute”; 0 for an unknown one.
int32_t cxml_html_entity(const char *name);

#ifdef __cplusplus
}
#endif
