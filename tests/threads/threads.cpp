// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Eight renderers, a thread each, share one pack and render every document of it in every language and format, each
// from another place in the list. All of them must give the bytes that one renderer gives alone; under the thread
// sanitizer nothing may be written that another reads. The argument says for how many seconds, at least once around.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <lapas/lapas.hpp>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t renderers = 8;

const lapas::Surroundings surroundings{{std::filesystem::path{LAPAS_FONT_DIR}},
                                       {std::filesystem::path{LAPAS_BINARY_DIR} / "locales"}};

/// One document in one language and format, and what it is when nothing else goes on.
struct Job {
  lapas::RenderRequest request;
  lapas::Bytes bytes;
};

std::vector<Job> jobs_of(const lapas::Pack& pack) {
  std::vector<Job> jobs;
  lapas::Renderer renderer{pack, surroundings};
  for (const auto& document : pack.documents) {
    for (const auto& language : renderer.languages()) {
      for (const auto format : {lapas::Format::pdf, lapas::Format::odt}) {
        lapas::RenderRequest request{.document = document.id, .language = language, .format = format};
        auto bytes = renderer.render(request).bytes;
        jobs.push_back({std::move(request), std::move(bytes)});
      }
    }
  }
  return jobs;
}

struct Tally {
  std::atomic<std::size_t> rendered{0}, different{0}, failed{0};
};

void render_all(const lapas::Pack& pack, const std::vector<Job>& jobs, std::size_t first, Clock::time_point end,
                Tally& tally) try {
  lapas::Renderer renderer{pack, surroundings};
  for (std::size_t i = 0; i < jobs.size() || Clock::now() < end; ++i) {
    const Job& job = jobs[(first + i) % jobs.size()];
    ++tally.rendered;
    if (renderer.render(job.request).bytes != job.bytes) {
      ++tally.different;
      std::fprintf(stderr, "%s %s differs\n", job.request.document.c_str(), job.request.language.c_str());
    }
  }
} catch (const std::exception& error) {
  ++tally.failed;
  std::fprintf(stderr, "%s\n", error.what());
}

}  // namespace

int main(int count, char** arguments) try {
  const std::chrono::seconds duration{count > 1 ? std::atoi(arguments[1]) : 0};
  const auto pack = lapas::load_pack(std::filesystem::path{LAPAS_SOURCE_DIR} / "templates" / "roadmap");
  const auto jobs = jobs_of(pack);
  const auto end = Clock::now() + duration;
  Tally tally;
  {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < renderers; ++i) {
      threads.emplace_back([&, first = i * jobs.size() / renderers] { render_all(pack, jobs, first, end, tally); });
    }
    for (auto& thread : threads) thread.join();
  }
  std::printf("%zu threads, %zu documents, %zu different, %zu threads failed\n", renderers, tally.rendered.load(),
              tally.different.load(), tally.failed.load());
  return tally.different == 0 && tally.failed == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
