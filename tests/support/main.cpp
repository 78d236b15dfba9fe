// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Runs the tests. When all that ran were skipped the exit status is 4, as Catch2 3 has it, and ctest counts it so.

#define CATCH_CONFIG_RUNNER  // Catch2 2 puts what main() needs behind this.
#include "support/catch.hpp"

#if __has_include(<catch2/catch_all.hpp>)
int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
#else
namespace {

int tests_started = 0;

struct Count : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testCaseStarting(const Catch::TestCaseInfo&) override { ++tests_started; }
};

}  // namespace

CATCH_REGISTER_LISTENER(Count)

int main(int argc, char* argv[]) {
  // Catch2 2 gives the number of failures, and four of them are no skipped test.
  constexpr int failed = 1, all_skipped = 4;
  const int result = Catch::Session().run(argc, argv);
  if (result != 0) return failed;
  return tests_started > 0 && skipped_tests() >= tests_started ? all_skipped : 0;
}
#endif
