// Pseudo-terminals for tests: what Swift's view of the C library does not have.
#pragma once

/// Starts a program as the leader of a session whose controlling terminal is new. Its process id; -1 on failure.
/// `controller` is the end that a person's keyboard and screen would be, `terminal` the program's.
int cpseudoterminal_start(const char *program, char *const arguments[], char *const environment[],
                          const char *folder, int columns, int rows, int *controller, int *terminal);

int cpseudoterminal_resize(int controller, int columns, int rows);

/// The C library's opinion on how many columns a code point takes.
int cpseudoterminal_columns(int codePoint);
