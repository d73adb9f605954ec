#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#ifdef __APPLE__
#include <util.h>
#include <xlocale.h>
#else
#include <pty.h>
#endif

int cpseudoterminal_start(const char *program, char *const arguments[], char *const environment[],
                          const char *folder, int columns, int rows, int *controller, int *terminal) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  if (openpty(controller, terminal, NULL, NULL, &size) != 0) return -1;
  fcntl(*controller, F_SETFD, FD_CLOEXEC);
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  pid_t process = fork();
  if (process != 0) return process;
  // The child: only what is allowed between fork and exec in a process of several threads.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGINT, SIG_DFL);
  signal(SIGQUIT, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  setsid();
  ioctl(*terminal, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(*terminal, descriptor);
  if (chdir(folder) == 0) execve(program, arguments, environment);
  _exit(127);
}

int cpseudoterminal_resize(int controller, int columns, int rows) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  return ioctl(controller, TIOCSWINSZ, &size);
}

int cpseudoterminal_columns(int codePoint) {
  static locale_t locale;
  if (locale == NULL) locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
  locale_t before = uselocale(locale);
  int columns = wcwidth((wchar_t)codePoint);
  uselocale(before);
  return columns;
}
