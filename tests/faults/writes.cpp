// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fails what the program `roadmap` does with its files, and its allocations, and ends it with SIGKILL, while it writes four
// files over old ones. Each of them is then the old or the new one, whole; what went wrong is named; nothing else lies in
// the folder, or a later run removes it.
//
//     write_faults ROADMAP INTERPOSER [--files 2|4] [--kills N] [--allocations N]

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

using Environment = std::vector<std::pair<std::string, std::string>>;

std::string roadmap, interposer;
fs::path work, target;  ///< The folder of everything; the one that files are written into.
const fs::path pack = LAPAS_SOURCE_DIR "/tests/faults/pack";
int failures = 0;

std::vector<std::string> names{"form.en.proof.pdf", "form.en.proof.odt", "proof.txt", "proof.json"};
const std::string bystander = "notes.txt";
constexpr auto old_permissions = fs::perms{0640};

std::string content_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string old_content(const std::string& name) { return "The old " + name + ", which somebody may need.\n"; }

std::map<std::string, std::string> new_content;

void lay_out_old_files() {
  fs::remove_all(target);
  fs::create_directories(target);
  for (const auto& name : names) {
    std::ofstream{target / name} << old_content(name);
    fs::permissions(target / name, old_permissions);
  }
  std::ofstream{target / bystander} << "Not one of ours.\n";
}

// -----------------------------------------------------------------------------------------------------------------
// Runs

struct Run {
  int status = 0;  ///< As waitpid() gives it.
  std::string errors;
  std::string mark;

  [[nodiscard]] bool reached() const { return !mark.ends_with(" allocations"); }
  [[nodiscard]] bool exited_with(int code) const { return WIFEXITED(status) && WEXITSTATUS(status) == code; }
};

pid_t start(const Environment& environment, const char* output = "/dev/null") {
  fs::remove(work / "mark");
  const pid_t child = fork();
  if (child != 0) return child;
  setenv("LD_PRELOAD", interposer.c_str(), 1);
  setenv("FAULTS_FOLDER", target.c_str(), 1);
  setenv("FAULTS_MARK", (work / "mark").c_str(), 1);
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  const int errors = open((work / "errors").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(errors, STDERR_FILENO);
  dup2(open(output, O_WRONLY), STDOUT_FILENO);
  execl(roadmap.c_str(), roadmap.c_str(), "--pack", pack.c_str(), "--language", "en", "--out", target.c_str(),
        names.size() > 2 ? "--proof" : nullptr, static_cast<char*>(nullptr));
  _exit(126);
}

Run finish(pid_t child) {
  Run run;
  waitpid(child, &run.status, 0);
  run.errors = content_of(work / "errors");
  run.mark = content_of(work / "mark");
  return run;
}

/// Whether the process has ended; it can still be finished.
bool is_over(pid_t child) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child;
}

Run run(const Environment& environment) { return finish(start(environment)); }

// -----------------------------------------------------------------------------------------------------------------
// What must hold

void expect(bool holds, const std::string& claim, const std::string& where) {
  if (holds) return;
  ++failures;
  std::cout << "  FAILED: " << where << ": " << claim << '\n';
}

bool is_new(const std::string& name) { return content_of(target / name) == new_content.at(name); }

/// The names in the folder that nobody put there.
std::vector<std::string> strays() {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator{target}) {
    const auto name = entry.path().filename().string();
    if (name != bystander && std::ranges::find(names, name) == names.end()) found.push_back(name);
  }
  return found;
}

void expect_whole_files(const std::string& where) {
  for (const auto& name : names) {
    expect(is_new(name) || content_of(target / name) == old_content(name),
           name + " is neither the old nor the new file", where);
    std::error_code absent;
    const auto permissions = fs::status(target / name, absent).permissions();
    expect(permissions == old_permissions, name + " has other permissions than before", where);
  }
  expect(content_of(target / bystander) == "Not one of ours.\n", "a file of somebody else has changed", where);
}

void expect_new_files(const std::string& where) {
  for (const auto& name : names) expect(is_new(name), name + " is not the new file", where);
}

void expect_no_strays(const std::string& where) {
  for (const auto& name : strays()) expect(false, name + " was left behind", where);
}

/// After a run with a fault.
void judge(const Run& run, const fs::path& folder, const std::string& reason, const std::string& where) {
  expect_whole_files(where);
  expect_no_strays(where);
  if (run.exited_with(0)) return expect_new_files(where);
  expect(run.exited_with(1), "ended with status " + std::to_string(run.status), where);
  expect(run.errors.find(folder.string()) != std::string::npos, "the error names no file: " + run.errors, where);
  expect(run.errors.find(reason) != std::string::npos, "the error gives no reason: " + run.errors, where);
}

// -----------------------------------------------------------------------------------------------------------------
// Faults

/// What is said of the files that were written goes to a disk that is full.
void print_into_full_disk() {
  lay_out_old_files();
  const auto result = finish(start({}, "/dev/full"));
  expect(result.exited_with(1), "all is well", "/dev/full");
  expect(result.errors.find("could not be printed") != std::string::npos, "says nothing of it", "/dev/full");
  expect_new_files("/dev/full");
}

/// Fails each call of a kind once, in each of the ways.
void fail_calls(const std::string& call, std::initializer_list<int> reasons, bool shortened = false,
                const fs::path& folder = target) {
  std::vector<std::string> actions;
  for (const int reason : reasons) actions.push_back(std::to_string(reason));
  if (shortened) actions.emplace_back("short");
  int count = 0, succeeded = 0;
  for (const auto& action : actions) {
    for (int number = 1;; ++number) {
      lay_out_old_files();
      const auto result = run({{"FAULTS_CALL", call},
                               {"FAULTS_NUMBER", std::to_string(number)},
                               {"FAULTS_ERRNO", action},
                               {"FAULTS_FOLDER", folder.string()}});
      if (!result.reached()) break;
      ++count;
      succeeded += result.exited_with(0) ? 1 : 0;
      const std::string reason = action == "short" ? "" : std::strerror(std::atoi(action.c_str()));
      judge(result, folder, reason, result.mark + ", " + (reason.empty() ? action : reason));
    }
  }
  std::cout << call << " in " << (folder == target ? "the folder written into" : "the pack") << ": " << count
            << " faults, " << succeeded << " made up for\n";
}

/// The library, or the program, that asked for the allocation: the innermost that is not C's or C++'s own.
std::string asked_by(const std::string& frames) {
  std::istringstream lines{frames};
  for (std::string line; std::getline(lines, line);) {
    const auto file = fs::path{line.substr(0, line.find("+0x"))}.filename().string();
    const auto is_from = [&](const char* name) { return file.starts_with(name); };
    const auto runtimes = {"liblapas_faults", "libc.so", "libstdc++", "libgcc", "ld-linux"};
    if (std::ranges::none_of(runtimes, is_from)) return file;
  }
  return "?";
}

/// Fails the program's own allocations, so many of them.
void fail_allocations(int wanted) {
  lay_out_old_files();
  const auto plain = run({{"FAULTS_ALLOCATION", "0"}});
  const auto comma = plain.mark.find(", ");
  const long total = comma == std::string::npos ? 0 : std::atol(plain.mark.c_str() + comma + 2);
  expect(total > 0, "the allocations were not counted", "allocations");
  int refused = 0, succeeded = 0, deaths = 0;
  for (int i = 0; i < wanted; ++i) {
    const long number = 1 + total * i / wanted;
    lay_out_old_files();
    const auto result = run({{"FAULTS_ALLOCATION", std::to_string(number)}});
    const auto where = "allocation " + std::to_string(number);
    expect_whole_files(where);
    if (WIFSIGNALED(result.status)) {
      ++deaths;
      const auto library = asked_by(result.mark);
      expect(library.starts_with("lib"), std::string{strsignal(WTERMSIG(result.status))} + '\n' + result.mark, where);
      std::cout << "  " << where << ": died in " << library << '\n';
      continue;
    }
    expect_no_strays(where);
    if (result.exited_with(0)) {
      ++succeeded;
      expect_new_files(where);
    } else {
      ++refused;
      expect(result.exited_with(1), "ended with status " + std::to_string(result.status) + '\n' + result.mark, where);
      expect(!result.errors.empty(), "says nothing", where);
    }
  }
  std::cout << "allocations: " << wanted << " of " << total << " failed, " << refused << " errors, " << succeeded
            << " right files, " << deaths << " deaths\n";
}

void expect_recovery(const std::string& where) {
  const auto later = run({});
  expect(later.exited_with(0), "a later run fails: " + later.errors, where);
  expect_new_files(where);
  expect_no_strays(where);
}

/// Ends the program before each call in turn.
void kill_at_calls() {
  int count = 0, left = 0;
  for (int number = 1;; ++number) {
    lay_out_old_files();
    const auto result =
        run({{"FAULTS_CALL", "any"}, {"FAULTS_NUMBER", std::to_string(number)}, {"FAULTS_ERRNO", "kill"}});
    if (!result.reached()) break;
    ++count;
    const auto where = "killed before " + result.mark;
    expect(WIFSIGNALED(result.status), "was not killed", where);
    expect_whole_files(where);
    left += strays().empty() ? 0 : 1;
    expect_recovery(where);
  }
  std::cout << "kill -9 before each call: " << count << " kills, " << left
            << " left a file, which the next run removed\n";
}

/// Ends the program at moments that nobody chose: any, and as many while it writes.
void kill_at_random(int kills) {
  using Clock = std::chrono::steady_clock;
  using std::chrono::microseconds;
  constexpr long pause = 1000;
  const Environment slow{
      {"FAULTS_PAUSE", std::to_string(pause)}, {"FAULTS_CALL", "any"}, {"FAULTS_NUMBER", "0"}, {"FAULTS_ERRNO", "0"}};
  lay_out_old_files();
  const auto begin = Clock::now();
  const auto calls = std::atol(run(slow).mark.c_str());
  const auto whole = std::chrono::duration_cast<microseconds>(Clock::now() - begin).count();
  std::mt19937 random{20261127};
  std::uniform_int_distribution<long> any{0, whole}, writing{0, calls * pause * 3 / 2};
  int killed = 0, left = 0, written = 0;
  for (int i = 0; i < kills; ++i) {
    lay_out_old_files();
    const auto moment = Clock::now() + microseconds{any(random)};
    const pid_t child = start(slow);
    if (i % 2 == 0) {
      std::this_thread::sleep_until(moment);
    } else {
      while (strays().empty() && !is_over(child)) {
        std::this_thread::sleep_for(microseconds{200});
      }
      std::this_thread::sleep_for(microseconds{writing(random)});
    }
    kill(child, SIGKILL);
    const auto result = finish(child);
    killed += WIFSIGNALED(result.status) ? 1 : 0;
    written += std::ranges::any_of(names, is_new) ? 1 : 0;
    const auto where = "kill " + std::to_string(i);
    expect_whole_files(where);
    if (strays().empty()) continue;
    ++left;
    expect_recovery(where);
  }
  std::cout << "kill -9 at random: " << kills << " runs, " << killed << " killed, " << written
            << " had written a file, " << left << " left one, which the next run removed\n";
}

/// One that is still at it keeps what it writes: its file is held.
void leave_others_alone() {
  lay_out_old_files();
  const pid_t child = start({{"FAULTS_CALL", "write"}, {"FAULTS_NUMBER", "1"}, {"FAULTS_ERRNO", "stop"}});
  int status = 0;
  waitpid(child, &status, WUNTRACED);
  expect(WIFSTOPPED(status), "was not halted", "halted");
  const auto held = strays();
  expect(held.size() == 1, "has no file that it writes", "halted");
  const auto other = run({});
  expect(other.exited_with(0), "the second fails: " + other.errors, "halted");
  expect_new_files("the second");
  expect(strays() == held, "the second has removed what the first writes", "halted");
  kill(child, SIGCONT);
  const auto first = finish(child);
  expect(first.exited_with(0), "the first fails: " + first.errors, "halted");
  expect_new_files("the first");
  expect_no_strays("the first");
  std::cout << "one halted while another writes the same files: both end well\n";
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc < 3) return 2;
  roadmap = fs::absolute(argv[1]);
  interposer = fs::absolute(argv[2]);
  int files = 4, kills = 20, allocations = 40;
  for (int i = 3; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    if (name == "--kills") kills = std::atoi(argv[i + 1]);
    else if (name == "--allocations") allocations = std::atoi(argv[i + 1]);
    else if (name == "--files") files = std::atoi(argv[i + 1]);
    else return 2;
  }
  if (files == 2) names = {"form.en.pdf", "form.en.odt"};
  work = fs::temp_directory_path() / ("lapas-faults-" + std::to_string(getpid()));
  target = work / "out";
  lay_out_old_files();
  const auto plain = run({});
  expect(plain.exited_with(0), "fails without a fault: " + plain.errors, "roadmap");
  for (const auto& name : names) new_content[name] = content_of(target / name);

  fail_calls("open", {EACCES, ENOSPC, EINTR});
  fail_calls("write", {ENOSPC, EIO, EINTR}, true);
  fail_calls("fsync", {EIO, ENOSPC, EINTR});
  fail_calls("close", {EIO, EINTR});
  fail_calls("rename", {EACCES, ENOSPC, EIO});
  fail_calls("chmod", {EPERM});
  fail_calls("link", {EACCES});
  fail_calls("unlink", {EACCES});
  fail_calls("open", {EACCES, EIO}, false, pack);
  fail_calls("read", {EIO, EINTR}, true, pack);
  print_into_full_disk();
  leave_others_alone();
  kill_at_calls();
  kill_at_random(kills);
  fail_allocations(allocations);
  fs::remove_all(work);
  return failures == 0 ? 0 : 1;
}
