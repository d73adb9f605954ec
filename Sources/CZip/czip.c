#include "CZip.h"

#include <errno.h>
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

struct CZipWriter {
  zip_t *zip;
  zip_source_t *target;
};

static void explain(char *message, const char *reason) { snprintf(message, messageCapacity, "%s", reason); }

CZipWriter *czip_writer_open(char *message) {
  explain(message, strerror(ENOMEM));
  zip_error_t error;
  zip_error_init(&error);
  CZipWriter *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->target = zip_source_buffer_create(NULL, 0, 0, &error);
  if (writer->target) {
    writer->zip = zip_open_from_source(writer->target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    // The archive lets go of its source when it is closed; what was packed is read from it after that.
    if (writer->zip) {
      zip_source_keep(writer->target);
      return writer;
    }
    zip_source_free(writer->target);
  }
  explain(message, zip_error_strerror(&error));
  zip_error_fini(&error);
  free(writer);
  return NULL;
}

int czip_writer_add(CZipWriter *writer, const char *name, const void *bytes, int64_t length, int isCompressed,
                    char *message) {
  explain(message, strerror(ENOMEM));
  void *copy = malloc(length > 0 ? (size_t)length : 1);
  if (!copy) return -1;
  memcpy(copy, bytes, (size_t)length);
  zip_source_t *source = zip_source_buffer(writer->zip, copy, (zip_uint64_t)length, 1);
  if (!source) {
    explain(message, zip_strerror(writer->zip));
    free(copy);
    return -1;
  }
  zip_int64_t index = zip_file_add(writer->zip, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    explain(message, zip_strerror(writer->zip));
    zip_source_free(source);
    return -1;
  }
  zip_int32_t method = isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  const zip_uint16_t firstDay = 1 << 5 | 1;  // 1980-01-01, as MS-DOS has it
  if (!zip_set_file_compression(writer->zip, (zip_uint64_t)index, method, 0) &&
      !zip_file_set_dostime(writer->zip, (zip_uint64_t)index, 0, firstDay, 0))
    return 0;
  explain(message, zip_strerror(writer->zip));
  return -1;
}

int czip_writer_finish(CZipWriter *writer, void **bytes, int64_t *length, char *message) {
  explain(message, strerror(ENOMEM));
  int result = -1;
  if (zip_close(writer->zip)) {
    explain(message, zip_strerror(writer->zip));
    zip_discard(writer->zip);
  } else {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (!zip_source_stat(writer->target, &stat) && !zip_source_open(writer->target)) {
      *length = (int64_t)stat.size;
      *bytes = malloc(stat.size > 0 ? stat.size : 1);
      if (*bytes && zip_source_read(writer->target, *bytes, stat.size) == *length) result = 0;
      else free(*bytes);
      zip_source_close(writer->target);
    }
  }
  zip_source_free(writer->target);
  free(writer);
  return result;
}

void czip_writer_discard(CZipWriter *writer) {
  zip_discard(writer->zip);
  zip_source_free(writer->target);
  free(writer);
}
