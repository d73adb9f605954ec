// libxlsxwriter for Swift: Excel workbooks, written sheet by sheet. Its own headers stay inside.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CXLSXWorkbook CXLSXWorkbook;
typedef struct CXLSXSheet CXLSXSheet;

/// Functions that return an int return 0 when fine, else a code for `cxlsx_message`.

/// Makes the file, empty and for its owner only. NULL when that fails; `errno` then says why.
CXLSXWorkbook *cxlsx_open(const char *path);
/// Writes the file and frees the workbook.
int cxlsx_close(CXLSXWorkbook *workbook);
/// Frees the workbook without writing.
void cxlsx_discard(CXLSXWorkbook *workbook);

/// NULL when the name is not one that Excel takes.
CXLSXSheet *cxlsx_add_sheet(CXLSXWorkbook *workbook, const char *name);
int cxlsx_text(CXLSXSheet *sheet, uint32_t row, uint16_t column, const char *text);
int cxlsx_number(CXLSXSheet *sheet, uint32_t row, uint16_t column, double number);
/// Bold, in the first row.
int cxlsx_header(CXLSXWorkbook *workbook, CXLSXSheet *sheet, uint16_t column, const char *text);
/// In characters of the usual font.
int cxlsx_width(CXLSXSheet *sheet, uint16_t column, double width);
/// Filters over all columns and rows; the first row stays in view.
int cxlsx_frame(CXLSXSheet *sheet, uint32_t rows, uint16_t columns);

const char *cxlsx_message(int code);

#ifdef __cplusplus
}
#endif
