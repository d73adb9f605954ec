// What Swift has no word for: telling the processor which memory will be read soon.
#pragma once

static inline void cmemory_prefetch(const void *address) { __builtin_prefetch(address); }
