// libzip and zlib for Swift: zip archives in memory, and how much a zlib stream holds. Their own headers stay inside.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CZipArchive CZipArchive;

/// Opens a copy of the bytes and checks that the archive is consistent. NULL when it is not; `message`, of at least
/// 200 bytes, then says why.
CZipArchive *czip_open(const void *bytes, int64_t length, char *message);
void czip_close(CZipArchive *archive);
int64_t czip_count(CZipArchive *archive);

typedef struct {
  const char *name;  // valid until the archive is closed
  uint64_t size;     // as the directory of the archive says
  uint64_t compressed;
  int isEncrypted;
  int isLink;
} CZipEntry;

/// 0 when fine, -1 when the entry cannot be described.
int czip_entry(CZipArchive *archive, int64_t index, CZipEntry *entry);
/// Reads an entry of exactly `size` bytes, and checks its checksum. 0 when fine; -1 when it is damaged, shorter or
/// longer.
int czip_read(CZipArchive *archive, int64_t index, void *buffer, uint64_t size);

typedef struct CZipWriter CZipWriter;

/// An empty archive to add to. NULL when there is none. `message`, here and below, has room for 200 bytes and says why
/// where something cannot be done.
CZipWriter *czip_writer_open(char *message);
/// Adds a copy of the bytes under a name (UTF-8), dated 1980-01-01, so that the same entries make the same archive.
/// 0 when fine.
int czip_writer_add(CZipWriter *writer, const char *name, const void *bytes, int64_t length, int isCompressed,
                    char *message);
/// Packs the entries and sets `bytes`, which the caller frees, and `length`. The writer is closed in any case. 0 when
/// fine.
int czip_writer_finish(CZipWriter *writer, void **bytes, int64_t *length, char *message);
/// Closes a writer that is not finished.
void czip_writer_discard(CZipWriter *writer);

/// How much the zlib stream (RFC 1950) at the start of the bytes unpacks to, nothing of it kept; streams that it holds in
/// turn, up to eight inside each other, are counted too. It stops where the count passes `most`, or passes both `fair`
/// and `ratio` times what was read; so the count is then over one of them. A stream that is damaged or cut off counts up to there.
/// 0 when none starts here. `used`: how many of the bytes were read.
int64_t czip_unpacked(const void *bytes, int64_t length, int64_t most, int64_t fair, int64_t ratio, int64_t *used);

#ifdef __cplusplus
}
#endif
