#include "CXLSXWriter.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

struct CXLSXWorkbook {
  lxw_workbook *workbook;
  lxw_format *bold;
};

// The same file for the same tables: 1 January 2000, whatever the clock says.
static const time_t creationTime = 946684800;

static lxw_worksheet *worksheet(CXLSXSheet *sheet) { return (lxw_worksheet *)sheet; }

CXLSXWorkbook *cxlsx_open(const char *path) {
  // The library would make it readable for everybody; a file that is there keeps its mode.
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0 || close(descriptor)) return NULL;
  CXLSXWorkbook *result = calloc(1, sizeof *result);
  if (!result) return NULL;
  result->workbook = workbook_new(path);
  result->bold = result->workbook ? workbook_add_format(result->workbook) : NULL;
  lxw_doc_properties properties = {.created = creationTime};
  if (!result->bold || workbook_set_properties(result->workbook, &properties)) {
    cxlsx_discard(result);
    return NULL;
  }
  format_set_bold(result->bold);
  return result;
}

int cxlsx_close(CXLSXWorkbook *workbook) {
  lxw_error error = workbook_close(workbook->workbook);
  free(workbook);
  return error;
}

void cxlsx_discard(CXLSXWorkbook *workbook) {
  if (workbook->workbook) lxw_workbook_free(workbook->workbook);
  free(workbook);
}

CXLSXSheet *cxlsx_add_sheet(CXLSXWorkbook *workbook, const char *name) {
  return (CXLSXSheet *)workbook_add_worksheet(workbook->workbook, name);
}

int cxlsx_text(CXLSXSheet *sheet, uint32_t row, uint16_t column, const char *text) {
  return worksheet_write_string(worksheet(sheet), row, column, text, NULL);
}

int cxlsx_number(CXLSXSheet *sheet, uint32_t row, uint16_t column, double number) {
  return worksheet_write_number(worksheet(sheet), row, column, number, NULL);
}

int cxlsx_header(CXLSXWorkbook *workbook, CXLSXSheet *sheet, uint16_t column, const char *text) {
  return worksheet_write_string(worksheet(sheet), 0, column, text, workbook->bold);
}

int cxlsx_width(CXLSXSheet *sheet, uint16_t column, double width) {
  return worksheet_set_column(worksheet(sheet), column, column, width, NULL);
}

int cxlsx_frame(CXLSXSheet *sheet, uint32_t rows, uint16_t columns) {
  worksheet_freeze_panes(worksheet(sheet), 1, 0);
  return columns ? worksheet_autofilter(worksheet(sheet), 0, 0, rows, columns - 1) : 0;
}

const char *cxlsx_message(int code) { return lxw_strerror((lxw_error)code); }
