#include "CZip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct CZipArchive {
  zip_t *zip;
};

static const int messageCapacity = 200;

CZipArchive *czip_open(const void *bytes, int64_t length, char *message) {
  zip_error_t error;
  zip_error_init(&error);
  message[0] = 0;
  void *copy = malloc(length > 0 ? (size_t)length : 1);
  CZipArchive *archive = calloc(1, sizeof *archive);
  zip_source_t *source = NULL;
  if (copy && archive) {
    memcpy(copy, bytes, (size_t)length);
    source = zip_source_buffer_create(copy, (zip_uint64_t)length, 1, &error);
    if (source) {
      copy = NULL;  // the source frees it
      archive->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    }
  }
  if (archive && archive->zip) return archive;
  snprintf(message, messageCapacity, "%s", zip_error_strerror(&error));
  zip_error_fini(&error);
  if (source) zip_source_free(source);
  free(copy);
  free(archive);
  return NULL;
}

void czip_close(CZipArchive *archive) {
  zip_discard(archive->zip);
  free(archive);
}

int64_t czip_count(CZipArchive *archive) { return zip_get_num_entries(archive->zip, 0); }

int czip_entry(CZipArchive *archive, int64_t index, CZipEntry *entry) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat)) return -1;
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if ((stat.valid & needed) != needed) return -1;
  entry->name = stat.name;
  entry->size = stat.size;
  entry->compressed = stat.comp_size;
  entry->isEncrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(archive->zip, (zip_uint64_t)index, 0, &system, &attributes);
  entry->isLink = system == ZIP_OPSYS_UNIX && ((attributes >> 16) & 0170000) == 0120000;
  return 0;
}

int czip_read(CZipArchive *archive, int64_t index, void *buffer, uint64_t size) {
  zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
  if (!file) return -1;
  uint64_t done = 0;
  zip_int64_t count = 1;
  while (done < size && (count = zip_fread(file, (char *)buffer + done, size - done)) > 0) {
    done += (uint64_t)count;
  }
  // The checksum is compared when the end is met.
  char more;
  if (count >= 0) count = zip_fread(file, &more, 1);
  zip_fclose(file);
  return done == size && count == 0 ? 0 : -1;
}
