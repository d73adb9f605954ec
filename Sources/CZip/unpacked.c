#include <stdlib.h>
#include <zlib.h>

#include "CZip.h"

enum { depth = 8, chunk = 1 << 16 };

typedef enum { untouched, running, finished } State;

typedef struct {
  z_stream stream;
  State state;
  uint8_t buffer[chunk];
} Level;

typedef struct {
  Level levels[depth];
  int64_t count, most, fair, ratio, read;
} Unpacking;

static int is_header(const uint8_t *bytes, size_t length) {
  return length >= 2 && (bytes[0] & 0x0F) == 8 && bytes[0] >> 4 <= 7 && !(bytes[1] & 0x20) &&
         (bytes[0] * 256 + bytes[1]) % 31 == 0;
}

static int is_over(const Unpacking *all) {
  return all->count > all->most || (all->count > all->fair && all->count / all->ratio > all->read);
}

/// Unpacks more bytes of a level, and what comes out in the next. The first bytes of a level say whether it is packed.
static void feed(Unpacking *all, int depthNow, const uint8_t *bytes, size_t length) {
  Level *level = &all->levels[depthNow];
  z_stream *stream = &level->stream;
  if (level->state == untouched) {
    level->state = is_header(bytes, length) && inflateInit(stream) == Z_OK ? running : finished;
  }
  if (level->state == finished) return;
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)length;
  int result = Z_OK;
  do {
    uInt before = stream->avail_in;
    stream->next_out = level->buffer;
    stream->avail_out = chunk;
    result = inflate(stream, Z_NO_FLUSH);
    size_t made = chunk - stream->avail_out;
    if (depthNow == 0) all->read += before - stream->avail_in;
    all->count += (int64_t)made;
    if (made > 0 && depthNow + 1 < depth) feed(all, depthNow + 1, level->buffer, made);
  } while (result == Z_OK && !is_over(all) && (stream->avail_in > 0 || stream->avail_out == 0));
  if (result != Z_OK && result != Z_BUF_ERROR) {
    inflateEnd(stream);
    level->state = finished;
  }
}

int64_t czip_unpacked(const void *bytes, int64_t length, int64_t most, int64_t fair, int64_t ratio, int64_t *used) {
  Unpacking *all = calloc(1, sizeof *all);
  *used = 0;
  if (!all) return 0;
  all->most = most;
  all->fair = fair;
  all->ratio = ratio;
  const uint8_t *next = bytes;
  int64_t left = length;
  do {
    size_t part = left < chunk ? (size_t)left : chunk;
    feed(all, 0, next, part);
    next += part;
    left -= (int64_t)part;
  } while (left > 0 && all->levels[0].state == running && !is_over(all));
  for (int i = 0; i < depth; i++) {
    if (all->levels[i].state == running) inflateEnd(&all->levels[i].stream);
  }
  int64_t count = all->count;
  *used = all->read;
  free(all);
  return count;
}
