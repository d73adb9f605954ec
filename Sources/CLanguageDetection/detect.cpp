#include "CLanguageDetection.h"

#include <cstdio>  // which CLD2's header needs and does not name

#include <cld2/public/compact_lang_det.h>

#include <cstring>

int cld_detect(const char *text, int32_t length, char *code) {
  bool reliable = false;
  CLD2::Language best[3];
  int percent[3];
  int bytes = 0;
  CLD2::Language language =
      CLD2::DetectLanguageSummary(text, length, true, best, percent, &bytes, &reliable);
  const char *found = CLD2::LanguageCode(language);
  if (!reliable || std::strlen(found) >= 16) return -1;
  std::strcpy(code, found);
  return language == best[0] ? percent[0] : 0;
}
