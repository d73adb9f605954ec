// libicu for Swift.
//
// ICU renames its symbols by version (ubrk_open_72), so Swift cannot call them bare; and its headers in a Swift
// module clash with the copy of ICU inside Foundation. So nothing of ICU is visible here: plain C types only,
// and cicu.c is compiled against whatever libicu is installed.
//
// Every function that can fail returns a negative value or NULL then; the caller decides what to say.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of the libicu in use, such as "72.1". `buffer` holds at least 20 bytes.
void cicu_version(char *buffer);

// MARK: Boundaries (UAX #29, with ICU's tailorings and dictionaries)

typedef struct CICUBreaker CICUBreaker;
enum { CICU_WORDS = 0, CICU_SENTENCES = 1 };

/// NULL when ICU's data cannot be loaded.
CICUBreaker *cicu_breaker_open(int kind, const char *locale);
void cicu_breaker_close(CICUBreaker *breaker);
/// Both kinds of text must stay where they are until the next call or the end. 0 when fine.
int cicu_breaker_set_utf16(CICUBreaker *breaker, const uint16_t *text, int32_t length);
int cicu_breaker_set_utf8(CICUBreaker *breaker, const char *text, int64_t length);
/// The next boundary in units of the text; -1 at its end.
int32_t cicu_breaker_next(CICUBreaker *breaker);
/// What stands before the boundary just found: 0…99 no word, 100…199 number, 200… letters, kana, ideographs.
int32_t cicu_breaker_status(CICUBreaker *breaker);

// MARK: Character properties

/// The Sentence_Break property: a CICU_SB_ value.
int cicu_sentence_break(int32_t codePoint);
enum {
  CICU_SB_OTHER, CICU_SB_CR, CICU_SB_LF, CICU_SB_SEP, CICU_SB_EXTEND, CICU_SB_FORMAT, CICU_SB_SP, CICU_SB_LOWER,
  CICU_SB_UPPER, CICU_SB_OLETTER, CICU_SB_NUMERIC, CICU_SB_ATERM, CICU_SB_STERM, CICU_SB_CLOSE, CICU_SB_SCONTINUE
};

// MARK: Normal forms. They return the length needed, which may be more than `capacity`; -1 on failure.

/// NFKC case folding (Unicode's toNFKC_Casefold).
int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity);
int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity);
int32_t cicu_nfd(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity);

// MARK: UTF-8 and UTF-16. The input must be well-formed.

/// The number of UTF-16 units written; `output` holds at least `length` units.
int32_t cicu_utf16_from_utf8(const char *text, int32_t length, uint16_t *output);
/// The number of bytes written; `output` holds at least 3 × `length` bytes.
int32_t cicu_utf8_from_utf16(const uint16_t *text, int32_t length, char *output);

// MARK: Encodings

/// The best guess of ICU's detector, as an IANA name in `name` (at least 64 bytes); its confidence 0…100, or -1.
int cicu_detect_encoding(const char *bytes, int32_t length, char *name);

/// The shortest code of a language (“spa” → “es”), and its length; -1 when it does not fit.
int32_t cicu_language(const char *code, char *language, int32_t capacity);
/// Decodes to UTF-8. The number of bytes needed, which may be more than `capacity`; -1 for an unknown encoding,
/// -2 when the bytes are not valid in it (nothing is replaced silently).
int64_t cicu_decode(const char *encoding, const char *bytes, int64_t length, char *output, int64_t capacity);

// MARK: Regular expressions (uregex)

typedef struct CICURegex CICURegex;

/// NULL when ICU cannot read the pattern; then `where` is the offset of the mistake in units (-1: not known) and
/// `name` (at least 64 bytes) is ICU's name of it. `timeLimit` is in ICU's steps of the match engine, which do not
/// depend on the machine; `stackLimit` in bytes.
CICURegex *cicu_regex_open(const uint16_t *pattern, int32_t length, int32_t timeLimit, int32_t stackLimit,
                           int32_t *where, char *name);
void cicu_regex_close(CICURegex *regex);
/// 1 when the whole text matches, 0 when not, -1 when a limit was exceeded.
int cicu_regex_matches(CICURegex *regex, const uint16_t *text, int32_t length);

// MARK: Columns

/// How many columns of a terminal a code point takes: 0, 1 or 2.
int cicu_columns(int32_t codePoint);

// MARK: Order and direction

/// The sort key of a text in the root collation (CLDR's), which ends with its only 0. The length needed, which may be
/// more than `capacity`; -1 on failure. May be called from several threads.
int32_t cicu_sort_key(const uint16_t *text, int32_t length, uint8_t *output, int32_t capacity);
/// 1 for letters written from right to left (bidirectional classes R and AL), else 0.
int cicu_is_right_to_left(int32_t codePoint);

#ifdef __cplusplus
}
#endif
