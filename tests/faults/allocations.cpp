// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fails every allocation of a small render once, each in a process of its own, and judges what comes of it: an error, or
// the same file as without; then the same renderer makes the right file, and nothing is left allocated.
//
//     allocation_faults [--every N] [--from N] [--to N] [--case NAME] [--trace]

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lapas/lapas.hpp>

#include "faults/interposer.hpp"
#include "support/message_file_maker.hpp"

namespace {

// -----------------------------------------------------------------------------------------------------------------
// What is rendered

const std::filesystem::path folder = LAPAS_SOURCE_DIR "/tests/faults/pack";

/// The pack's own texts in Lithuanian, as many as are needed to reach what translations do.
std::string translations() {
  return make_message_file({{in_context("form", "Garden"), "Sodas"},
                            {in_context("form/plan", "Plan"), "Planas"},
                            {in_context("garden/G1.1", "Ground"), "Žemė"}});
}

lapas::Surroundings surroundings() {
  return {{LAPAS_FONT_DIR}, {LAPAS_BINARY_DIR "/locales"}, {}, {{"lt", "small", translations()}}};
}

lapas::RenderRequest request(lapas::Format format) {
  lapas::RenderRequest request{.document = "form", .language = "lt", .format = format};
  request.odt.controls = true;
  request.values.by_field["G1.1.day"] = {"2026-05-01", {}};
  request.values.by_field["G1.1.soil"] = {"clay", {}};
  request.values.by_field["G1.1.seeds.r1.c1"] = {"Žirniai", {}};
  return request;
}

/// A pack with its renderer.
struct Made {
  lapas::Pack pack = lapas::load_pack(folder);
  lapas::Renderer renderer{pack, surroundings()};
};

enum class Start {
  first,  ///< Nothing has been rendered in the process: what libraries keep for its whole life is made too.
  cold,   ///< Pack and renderer are new.
  warm,   ///< The renderer has rendered the document before.
};

struct Case {
  const char* name;
  Start start;
  lapas::Format format;
};

constexpr auto cases = std::to_array<Case>({
    {"first-pdf", Start::first, lapas::Format::pdf},
    {"first-odt", Start::first, lapas::Format::odt},
    {"cold-pdf", Start::cold, lapas::Format::pdf},
    {"cold-odt", Start::cold, lapas::Format::odt},
    {"warm-pdf", Start::warm, lapas::Format::pdf},
    {"warm-odt", Start::warm, lapas::Format::odt},
});

// -----------------------------------------------------------------------------------------------------------------
// What comes of it

enum class Outcome {
  died,  ///< Stands there until the process says otherwise.
  bad_alloc,
  error,
  same,
  wrong,             ///< Success with something else.
  foreign,           ///< Something else was thrown.
  wrong_after,       ///< The next render succeeded with something else.
  refused_after,     ///< The next render threw.
  refused_for_good,  ///< So did it, since ICU keeps that it had no memory for what it makes once in a process.
  leaked,
  not_reached,
};
constexpr std::array outcome_names{
    "died",          "bad_alloc",        "error",  "same",       "wrong", "foreign", "wrong after",
    "refused after", "refused for good", "leaked", "not reached"};

/// Shared with the process that the fault is injected into.
struct Report {
  Outcome outcome;
  std::uint64_t allocations;
  std::int64_t leaked;
  std::uint64_t hash;
  char message[512];
  void* fault[64];
  int fault_size;
  void* death[64];
  int death_size;
  int signal;
};

Report* report = nullptr;

std::uint64_t hash_of(const lapas::Rendered& rendered) {
  std::string all{reinterpret_cast<const char*>(rendered.bytes.data()), rendered.bytes.size()};
  all += std::to_string(rendered.pages);
  for (const auto& warning : rendered.warnings) all += lapas::to_string(warning);
  return std::hash<std::string>{}(all);
}

void say(const char* message) { std::snprintf(report->message, sizeof report->message, "%s", message); }

void keep_trace() {
  const auto at = faults::failed_at();
  report->fault_size = static_cast<int>(at.size());
  std::copy(at.begin(), at.end(), report->fault);
}

extern "C" void on_death(int signal) {
  keep_trace();
  report->signal = signal;
  report->death_size = backtrace(report->death, static_cast<int>(std::size(report->death)));
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void watch_for_death() {
  static std::array<char, 256 * 1024> stack;
  const stack_t other{.ss_sp = stack.data(), .ss_flags = 0, .ss_size = stack.size()};
  sigaltstack(&other, nullptr);
  struct sigaction action {};
  action.sa_handler = &on_death;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGALRM}) sigaction(signal, &action, nullptr);
  alarm(60);
}

/// Renders with the fault. `expected` is the hash of the right file.
Outcome render_once(std::optional<Made>& made, const Case& which, std::uint64_t number, std::uint64_t expected) try {
  faults::fail_allocation(number);
  if (which.start != Start::warm) made.emplace();
  const auto rendered = made->renderer.render(request(which.format));
  report->allocations = faults::allocations();
  faults::fail_allocation(0);
  report->hash = hash_of(rendered);
  return report->hash == expected ? Outcome::same : Outcome::wrong;
} catch (const lapas::Error& error) {
  faults::fail_allocation(0);
  say(error.what());
  return Outcome::error;
} catch (const std::bad_alloc&) {
  faults::fail_allocation(0);
  return Outcome::bad_alloc;
} catch (const std::exception& error) {
  faults::fail_allocation(0);
  say(error.what());
  return Outcome::foreign;
} catch (...) {
  faults::fail_allocation(0);
  return Outcome::foreign;
}

/// Renders again, as if nothing had been.
std::optional<Outcome> render_again(std::optional<Made>& made, const Case& which, std::uint64_t expected) try {
  if (!made) made.emplace();
  if (hash_of(made->renderer.render(request(which.format))) == expected) return std::nullopt;
  return Outcome::wrong_after;
} catch (const std::exception& error) {
  say(error.what());
  const bool is_icu = std::string_view{error.what()}.find("[catalog.no-icu]") != std::string_view::npos;
  return which.start == Start::first && is_icu ? Outcome::refused_for_good : Outcome::refused_after;
}

/// `made` has rendered before in a warm case, and is empty in others.
void inject(std::optional<Made>& made, const Case& which, std::uint64_t number, std::uint64_t expected) {
  const auto before = faults::live_blocks();
  auto outcome = render_once(made, which, number, expected);
  keep_trace();
  if (outcome == Outcome::same && number != 0 && report->fault_size == 0) outcome = Outcome::not_reached;
  if (const auto after = render_again(made, which, expected); after && outcome != Outcome::wrong) outcome = *after;
  if (which.start != Start::warm) made.reset();
  report->leaked = faults::live_blocks() - before;
  report->outcome = outcome;
}

/// In a process of its own.
Report run(std::optional<Made>& made, const Case& which, std::uint64_t number, std::uint64_t expected) {
  std::fflush(nullptr);
  *report = {};
  const pid_t child = fork();
  if (child == 0) {
    watch_for_death();
    inject(made, which, number, expected);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) report->outcome = Outcome::died;
  return *report;
}

// -----------------------------------------------------------------------------------------------------------------
// What is printed

std::string module_of(void* address) {
  Dl_info info{};
  if (dladdr(address, &info) == 0 || info.dli_fname == nullptr) return "?";
  return std::filesystem::path{info.dli_fname}.filename().string();
}

bool is_runtime(const std::string& module) {
  return module.starts_with("libc.so") || module.starts_with("libstdc++") || module.starts_with("libgcc") ||
         module.starts_with("ld-linux") || module.starts_with("liblapas_faults") || module == "?";
}

std::string demangled(const char* name) {
  int status = 0;
  char* text = abi::__cxa_demangle(name, nullptr, nullptr, &status);
  std::string result = status == 0 ? text : name;
  std::free(text);
  return result.substr(0, 120);
}

/// The name of a function of this program, as addr2line knows it; empty when it is not there.
std::string own_function(std::size_t offset) {
  char command[256];
  std::snprintf(command, sizeof command, "addr2line -Cfe /proc/%d/exe 0x%zx 2>/dev/null", getpid(), offset - 1);
  std::string name;
  if (FILE* output = popen(command, "r")) {
    char line[512] = "";
    if (std::fgets(line, sizeof line, output) != nullptr) name = line;
    pclose(output);
  }
  return name.substr(0, name.find('\n'));
}

/// `at` in its module, and by what name.
std::string describe(void* at) {
  Dl_info info{};
  if (dladdr(at, &info) == 0) return "?";
  const auto offset = static_cast<std::size_t>(static_cast<char*>(at) - static_cast<char*>(info.dli_fbase));
  char text[64];
  std::snprintf(text, sizeof text, "+0x%zx ", offset);
  const auto module = module_of(at);
  const bool is_library = module.find(".so") != std::string::npos;
  return module + text +
         (!is_library                 ? own_function(offset).substr(0, 140)
          : info.dli_sname != nullptr ? demangled(info.dli_sname)
                                      : "");
}

void print_trace(const char* title, void* const* frames, int size) {
  std::printf("    %s\n", title);
  for (int i = 0; i < size; ++i) std::printf("      %s\n", describe(frames[i]).c_str());
}

/// The innermost function that is not of C or C++ themselves. Behind the frame of a signal's handler when the process died.
void* culprit(void* const* frames, int size) {
  for (int i = 1; i < size; ++i) {
    if (!is_runtime(module_of(frames[i]))) return frames[i];
  }
  return nullptr;
}

void* culprit(const Report& end) {
  return end.outcome == Outcome::died ? culprit(end.death, end.death_size) : culprit(end.fault, end.fault_size);
}

bool is_in_library(const Report& end) { return module_of(culprit(end)).starts_with("lib"); }

struct Options {
  std::uint64_t every = 1, from = 1, to = ~std::uint64_t{0};
  std::string only;
  bool trace = false;
};

Options read_options(int argc, char* argv[]) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
    if (name == "--every") options.every = std::strtoull(value(), nullptr, 10);
    else if (name == "--from") options.from = std::strtoull(value(), nullptr, 10);
    else if (name == "--to") options.to = std::strtoull(value(), nullptr, 10);
    else if (name == "--case") options.only = value();
    else if (name == "--trace") options.trace = true;
    else std::exit(2);
  }
  return options;
}

enum class Verdict { good, in_library, bad };

/// A library may die of it or lose a few blocks, since nobody but its authors can mend that, but never give a wrong file.
Verdict verdict(const Report& end) {
  switch (end.outcome) {
    case Outcome::bad_alloc:
    case Outcome::error:
    case Outcome::same:
    case Outcome::not_reached: return Verdict::good;
    case Outcome::refused_for_good: return Verdict::in_library;
    case Outcome::died:
    case Outcome::leaked: return is_in_library(end) ? Verdict::in_library : Verdict::bad;
    default: return Verdict::bad;
  }
}

const char* name_of(Outcome outcome) { return outcome_names[static_cast<std::size_t>(outcome)]; }

void print(const Case& which, std::uint64_t number, const Report& end) {
  std::printf("  %s %llu: %s %s\n", which.name, static_cast<unsigned long long>(number), name_of(end.outcome),
              end.message);
  print_trace("The allocation:", end.fault, end.fault_size);
  if (end.death_size > 0) print_trace(strsignal(end.signal), end.death, end.death_size);
}

/// Whether all went as it should.
bool sweep(std::optional<Made>& made, const Case& which, const Options& options) {
  // The first gives the right file, the second what is left allocated without a fault.
  const auto expected = run(made, which, 0, 0).hash;
  const auto reference = run(made, which, 0, expected);
  if (reference.outcome != Outcome::same) {
    std::printf("%s: two renders differ\n", which.name);
    return false;
  }
  std::map<Outcome, int> counts;
  std::map<std::string, int> in_libraries;  ///< By what happened and where.
  bool good = true;
  const auto last = std::min(options.to, reference.allocations);
  for (auto number = options.from; number <= last; number += options.every) {
    auto end = run(made, which, number, expected);
    if (verdict(end) == Verdict::good && end.leaked != reference.leaked && which.start != Start::first) {
      end.outcome = Outcome::leaked;
    }
    ++counts[end.outcome];
    const auto judged = verdict(end);
    good &= judged != Verdict::bad;
    const bool is_new =
        judged == Verdict::in_library && ++in_libraries[name_of(end.outcome) + (", " + describe(culprit(end)))] == 1;
    if (options.trace || judged == Verdict::bad || is_new) print(which, number, end);
  }
  std::printf("%s, of %llu allocations:", which.name, static_cast<unsigned long long>(reference.allocations));
  for (const auto& [outcome, count] : counts) std::printf(" %d %s,", count, name_of(outcome));
  std::printf(" %s\n", good ? "all as it should be" : "NOT as it should be");
  for (const auto& [what, count] : in_libraries) std::printf("    %d times in a library: %s\n", count, what.c_str());
  std::fflush(nullptr);
  return good;
}

}  // namespace

int main(int argc, char* argv[]) {
  const auto options = read_options(argc, argv);
  report =
      static_cast<Report*>(mmap(nullptr, sizeof(Report), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  bool good = true;
  std::optional<Made> none, warm;
  for (const Case& which : cases) {
    if (!options.only.empty() && options.only != which.name) continue;
    if (which.start != Start::first && !warm) {
      warm.emplace();
      for (int i = 0; i < 2; ++i) {
        for (const auto format : {lapas::Format::pdf, lapas::Format::odt}) {
          static_cast<void>(warm->renderer.render(request(format)));
        }
      }
    }
    good &= sweep(which.start == Start::warm ? warm : none, which, options);
  }
  return good ? 0 : 1;
}
