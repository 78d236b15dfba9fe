// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How long documents take, beside a plain libharu program that draws the same text in the same run. Quote ratios within
// one run, not times: machines differ and are noisy. `tests/bench/run` prints the ratios.

#include <sys/resource.h>

#include <benchmark/benchmark.h>

#include <lapas/lapas.hpp>

#include "plain_libharu.hpp"

namespace {

const std::filesystem::path source{LAPAS_SOURCE_DIR};
const std::filesystem::path fonts{LAPAS_FONT_DIR};
const lapas::Surroundings surroundings{{fonts}, {std::filesystem::path{LAPAS_BINARY_DIR} / "locales"}};
constexpr auto form = "checklist-municipality";

const lapas::Pack& pack() {
  static const lapas::Pack loaded = lapas::load_pack(source / "templates" / "roadmap");
  return loaded;
}

void twelve_documents_cold(benchmark::State& state) {
  for (auto _ : state) {
    const auto read = lapas::load_pack(source / "templates" / "roadmap");
    lapas::Renderer renderer{read, surroundings};
    for (const auto& document : read.documents) {
      for (const auto& language : renderer.languages()) {
        for (const auto format : {lapas::Format::pdf, lapas::Format::odt}) {
          benchmark::DoNotOptimize(renderer.render({.document = document.id, .language = language, .format = format}));
        }
      }
    }
  }
}
BENCHMARK(twelve_documents_cold)->Unit(benchmark::kMillisecond);

/// Renders one form again and again with one renderer.
void warm(benchmark::State& state, lapas::Format format, const lapas::Values& values) {
  lapas::Renderer renderer{pack(), surroundings};
  const lapas::RenderRequest request{.document = form, .language = "lt", .format = format, .values = values};
  std::size_t bytes = renderer.render(request).bytes.size();
  for (auto _ : state) benchmark::DoNotOptimize(renderer.render(request));
  state.counters["bytes"] = static_cast<double>(bytes);
}

lapas::Values some_answers() {
  lapas::Values values;
  lapas::Renderer renderer{pack(), surroundings};
  for (const auto& place : lapas::answer_places(renderer.checklists().at("municipality"))) {
    switch (place.kind) {
      case lapas::PlaceKind::date: values.by_field[place.id].text = "2026-11-23"; break;
      case lapas::PlaceKind::tick: values.by_field[place.id].text = "yes"; break;
      case lapas::PlaceKind::choice: values.by_field[place.id].text = place.choices.front(); break;
      case lapas::PlaceKind::number: values.by_field[place.id].text = "3"; break;
      default: values.by_field[place.id].text = "Eglė"; break;
    }
  }
  return values;
}

void blank_form_warm(benchmark::State& state) { warm(state, lapas::Format::pdf, {}); }
BENCHMARK(blank_form_warm)->Unit(benchmark::kMillisecond);

void prefilled_form_warm(benchmark::State& state) { warm(state, lapas::Format::pdf, some_answers()); }
BENCHMARK(prefilled_form_warm)->Unit(benchmark::kMillisecond);

void blank_odt_warm(benchmark::State& state) { warm(state, lapas::Format::odt, {}); }
BENCHMARK(blank_odt_warm)->Unit(benchmark::kMillisecond);

/// The form's steps repeated with ids of their own.
lapas::Checklist longer(const lapas::Checklist& checklist, std::int64_t times) {
  lapas::Checklist repeated = checklist;
  repeated.steps.clear();
  for (std::int64_t i = 0; i < times; ++i) {
    for (auto step : checklist.steps) {
      const auto prefix = "R" + std::to_string(i);
      step.id = prefix + step.id;
      for (auto& checkpoint : step.checkpoints) checkpoint.id = prefix + checkpoint.id;
      repeated.steps.push_back(std::move(step));
    }
  }
  return repeated;
}

struct Workshop {
  lapas::FontSet font_set;
  lapas::Shaper shaper;
  lapas::Catalog catalog;
  lapas::Theme theme;
  lapas::Checklist checklist;

  Workshop()
      : font_set{lapas::load_fonts(std::vector<std::string>{"Noto Sans"}, surroundings.fonts)},
        shaper{font_set},
        catalog{lapas::load_catalog(
            {.language = "en", .domains = {"roadmap", "lapas"}, .directories = surroundings.catalogs})},
        theme{pack().editions.front().theme},
        checklist{lapas::load_checklists(pack()).at("municipality")} {
    // Variables belong to packs; a checklist alone has none.
    for (auto& step : checklist.steps) {
      for (auto& checkpoint : step.checkpoints) {
        for (auto& field : checkpoint.fields) {
          for (auto& statement : field.statements)
            std::erase_if(statement.text.text, [](char c) { return c == '{' || c == '}'; });
        }
      }
    }
  }

  [[nodiscard]] lapas::Pages pages(const lapas::Checklist& list) {
    return lapas::lay_out(lapas::compose_checklist(list, theme, catalog), shaper);
  }
};

void form_of_length(benchmark::State& state) {
  Workshop workshop;
  const auto checklist = longer(workshop.checklist, state.range(0));
  std::size_t bytes = 0, page_count = 0;
  for (auto _ : state) {
    const auto pages = workshop.pages(checklist);
    bytes = lapas::write_pdf(pages, workshop.shaper).size();
    page_count = pages.pages.size();
  }
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["pages"] = static_cast<double>(page_count);
  state.counters["peak_MiB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}
BENCHMARK(form_of_length)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

void plain_libharu(benchmark::State& state) {
  Workshop workshop;
  const auto pages = workshop.pages(workshop.checklist);
  std::size_t bytes = 0;
  for (auto _ : state) bytes = draw_with_plain_libharu(pages, fonts);
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(plain_libharu)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
