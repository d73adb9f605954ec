#include "CICU.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

void cicu_version(char *buffer) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, buffer);
}

// MARK: Boundaries

struct CICUBreaker {
  UBreakIterator *iterator;
  UText *text;  // reused for every UTF-8 text
};

CICUBreaker *cicu_breaker_open(int kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator =
      ubrk_open(kind == CICU_SENTENCES ? UBRK_SENTENCE : UBRK_WORD, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  CICUBreaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_breaker_close(CICUBreaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  if (breaker->text) utext_close(breaker->text);
  free(breaker);
}

int cicu_breaker_set_utf16(CICUBreaker *breaker, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, (const UChar *)text, length, &status);
  return U_FAILURE(status) ? -1 : 0;
}

int cicu_breaker_set_utf8(CICUBreaker *breaker, const char *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, text, length, &status);
  ubrk_setUText(breaker->iterator, breaker->text, &status);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t cicu_breaker_next(CICUBreaker *breaker) {
  return ubrk_next(breaker->iterator);  // UBRK_DONE is -1
}

int32_t cicu_breaker_status(CICUBreaker *breaker) { return ubrk_getRuleStatus(breaker->iterator); }

// MARK: Character properties

int cicu_sentence_break(int32_t codePoint) {
  switch (u_getIntPropertyValue(codePoint, UCHAR_SENTENCE_BREAK)) {
    case U_SB_CR: return CICU_SB_CR;
    case U_SB_LF: return CICU_SB_LF;
    case U_SB_SEP: return CICU_SB_SEP;
    case U_SB_EXTEND: return CICU_SB_EXTEND;
    case U_SB_FORMAT: return CICU_SB_FORMAT;
    case U_SB_SP: return CICU_SB_SP;
    case U_SB_LOWER: return CICU_SB_LOWER;
    case U_SB_UPPER: return CICU_SB_UPPER;
    case U_SB_OLETTER: return CICU_SB_OLETTER;
    case U_SB_NUMERIC: return CICU_SB_NUMERIC;
    case U_SB_ATERM: return CICU_SB_ATERM;
    case U_SB_STERM: return CICU_SB_STERM;
    case U_SB_CLOSE: return CICU_SB_CLOSE;
    case U_SB_SCONTINUE: return CICU_SB_SCONTINUE;
    default: return CICU_SB_OTHER;
  }
}

// MARK: Normal forms

static int32_t normalise(const UNormalizer2 *form, const uint16_t *text, int32_t length, uint16_t *output,
                         int32_t capacity, UErrorCode status) {
  if (U_FAILURE(status)) return -1;
  int32_t needed = unorm2_normalize(form, (const UChar *)text, length, (UChar *)output, capacity, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKCCasefoldInstance(&status);
  return normalise(form, text, length, output, capacity, status);
}

int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return normalise(form, text, length, output, capacity, status);
}

int32_t cicu_nfd(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFDInstance(&status);
  return normalise(form, text, length, output, capacity, status);
}

// MARK: UTF-8 and UTF-16

int32_t cicu_utf16_from_utf8(const char *text, int32_t length, uint16_t *output) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8((UChar *)output, length, &units, text, length, &status);
  return U_FAILURE(status) ? -1 : units;
}

int32_t cicu_utf8_from_utf16(const uint16_t *text, int32_t length, char *output) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t bytes = 0;
  u_strToUTF8(output, 3 * length, &bytes, (const UChar *)text, length, &status);
  return U_FAILURE(status) ? -1 : bytes;
}

// MARK: Encodings

int cicu_detect_encoding(const char *bytes, int32_t length, char *name) {
  UErrorCode status = U_ZERO_ERROR;
  int confidence = -1;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  ucsdet_setText(detector, bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    int32_t score = ucsdet_getConfidence(match, &status);
    if (U_SUCCESS(status) && strlen(found) < 64) {
      strcpy(name, found);
      confidence = score;
    }
  }
  ucsdet_close(detector);
  return confidence;
}

int64_t cicu_decode(const char *encoding, const char *bytes, int64_t length, char *output, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *source = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  UConverter *target = ucnv_open("UTF-8", &status);
  ucnv_setToUCallBack(source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_FAILURE(status)) {
    ucnv_close(source);
    return -1;
  }
  UChar pivot[4096];
  UChar *pivotSource = pivot, *pivotTarget = pivot;
  char overflow[4096];
  const char *in = bytes, *inEnd = bytes + length;
  int64_t needed = 0;
  UBool first = 1;
  char *out = output, *outEnd = output + capacity;
  for (;;) {
    char *before = out;
    status = U_ZERO_ERROR;
    ucnv_convertEx(target, source, &out, outEnd, &in, inEnd, pivot, &pivotSource, &pivotTarget, pivot + 4096,
                   first, 1, &status);
    first = 0;
    needed += out - before;
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    out = overflow;  // the rest is only counted
    outEnd = overflow + sizeof overflow;
  }
  ucnv_close(source);
  ucnv_close(target);
  return U_FAILURE(status) ? -2 : needed;
}

// MARK: Regular expressions

CICURegex *cicu_regex_open(const uint16_t *pattern, int32_t length, int32_t timeLimit, int32_t stackLimit,
                           int32_t *where, char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {.line = 0, .offset = -1};
  URegularExpression *regex = uregex_open((const UChar *)pattern, length, 0, &place, &status);
  uregex_setTimeLimit(regex, timeLimit, &status);
  uregex_setStackLimit(regex, stackLimit, &status);
  if (U_SUCCESS(status)) return (CICURegex *)regex;
  *where = place.offset;
  snprintf(name, 64, "%s", u_errorName(status));
  if (regex) uregex_close(regex);
  return NULL;
}

void cicu_regex_close(CICURegex *regex) { uregex_close((URegularExpression *)regex); }

int cicu_regex_matches(CICURegex *regex, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *expression = (URegularExpression *)regex;
  uregex_setText(expression, (const UChar *)text, length, &status);
  UBool matches = uregex_matches(expression, 0, &status);
  return U_FAILURE(status) ? -1 : matches;
}

// MARK: Columns

int cicu_columns(int32_t codePoint) {
  switch (u_charType(codePoint)) {
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_FORMAT_CHAR: case U_CONTROL_CHAR: return 0;
    default: break;
  }
  switch (u_getIntPropertyValue(codePoint, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH: case U_EA_WIDE: return 2;
    default: return 1;
  }
}

// MARK: Order and direction

static UCollator *rootCollator;
static pthread_once_t rootCollatorOnce = PTHREAD_ONCE_INIT;

static void openRootCollator(void) {
  UErrorCode status = U_ZERO_ERROR;
  // Only read from here on, which ICU allows several threads.
  rootCollator = ucol_open("", &status);
  if (U_FAILURE(status)) rootCollator = NULL;
}

int32_t cicu_sort_key(const uint16_t *text, int32_t length, uint8_t *output, int32_t capacity) {
  pthread_once(&rootCollatorOnce, openRootCollator);
  if (!rootCollator) return -1;
  int32_t needed = ucol_getSortKey(rootCollator, (const UChar *)text, length, output, capacity);
  return needed > 0 ? needed : -1;
}

int cicu_is_right_to_left(int32_t codePoint) {
  UCharDirection direction = u_charDirection(codePoint);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

int32_t cicu_language(const char *code, char *language, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getLanguage(code, language, capacity, &status);
  return U_FAILURE(status) ? -1 : length;
}
