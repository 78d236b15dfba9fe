// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A proof as text, as JSON and as comments for translators.

#include <lapas/proof.hpp>

#include <map>
#include <utility>

#include "core/json.hpp"

namespace lapas {
namespace {

template <typename Items, typename Format>
std::string joined(const Items& items, std::string_view separator, Format format) {
  std::string text;
  for (const auto& item : items) text.append(text.empty() ? "" : separator).append(format(item));
  return text;
}

std::string page_list(const std::vector<std::size_t>& pages) {
  return joined(pages, ", ", [](std::size_t page) { return std::to_string(page); });
}

std::string problem_line(const ProofProblem& problem) {
  std::string line = "  " + problem.tag;
  if (!problem.pages.empty()) line += (problem.pages.size() > 1 ? " pages " : " page ") + page_list(problem.pages);
  Diagnostic diagnostic = problem.diagnostic;
  if (!problem.text.empty()) diagnostic.message += ": \"" + problem.text + '"';
  return line + ": " + to_string(diagnostic) + '\n';
}

std::string json(std::string_view text) { return json_string(text); }

std::string json(std::size_t number) { return std::to_string(number); }

std::string json(const ProofProblem& problem) {
  const auto& [severity, code, place, field, message, hint] = problem.diagnostic;
  return "\n    {\"tag\": " + json(problem.tag) + ", \"code\": " + json(spelling(code)) +
         ", \"msgctxt\": " + json(field) + ", \"msgid\": " + json(problem.text) + ", \"message\": " + json(message) +
         ", \"file\": " + json(place.file) + ", \"line\": " + std::to_string(place.line) +
         ", \"column\": " + std::to_string(place.column) + ", \"pages\": [" + page_list(problem.pages) + "]}";
}

std::string json(const Proof& proof) {
  return "\n  {\"document\": " + json(proof.document) + ", \"language\": " + json(proof.language) +
         ", \"texts\": " + json(proof.texts.size()) + ", \"untranslated\": " + json(proof.count(Translation::missing)) +
         ", \"fuzzy\": " + json(proof.count(Translation::fuzzy)) + ", \"misfits\": " + json(proof.misfits()) +
         ", \"problems\": [" + joined(proof.problems, ",", [](const ProofProblem& problem) { return json(problem); }) +
         "]}";
}

/// Where one text prints in all documents.
struct Listing {
  std::vector<std::string> documents, unprinted;
  std::string checkpoint;
  int characters = 0;
};

std::string comment(const Listing& listing) {
  const auto names = [](const std::vector<std::string>& documents) {
    return joined(documents, ", ", [](const std::string& name) { return name; });
  };
  if (listing.documents.empty())
    return "#. Not printed but read aloud or shown by programs: " + names(listing.unprinted);
  return "#. Prints in " + names(listing.documents) +
         (listing.checkpoint.empty() ? "" : ", checkpoint " + listing.checkpoint) +
         (listing.characters == 0 ? "; its place grows with it"
                                  : "; about " + std::to_string(listing.characters) + " letters a line");
}

/// A string of a PO file (gettext manual, 3.1).
std::string po(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') quoted += "\\n";
    else quoted += c;
  }
  return quoted += '"';
}

}  // namespace

std::string proof_report(std::span<const Proof> proofs) {
  std::string report;
  for (const Proof& proof : proofs) {
    report += proof.document + ' ' + proof.language + ": " + std::to_string(proof.texts.size()) + " texts, " +
              std::to_string(proof.count(Translation::missing)) + " untranslated, " +
              std::to_string(proof.count(Translation::fuzzy)) + " fuzzy, " + std::to_string(proof.misfits()) +
              " with other problems\n";
    for (const ProofProblem& problem : proof.problems) report += problem_line(problem);
  }
  return report;
}

std::string proof_json(std::span<const Proof> proofs) {
  return "{\"documents\": [" + joined(proofs, ",", [](const Proof& proof) { return json(proof); }) + "]}\n";
}

std::string proof_template(std::span<const Proof> proofs, bool own) {
  std::map<std::pair<std::string, std::string>, Listing> listings;
  for (const Proof& proof : proofs) {
    for (const ProofText& text : proof.texts) {
      if (text.own != own) continue;
      Listing& listing = listings[{text.message.context, text.message.text}];
      auto& documents = text.pages.empty() ? listing.unprinted : listing.documents;
      if (documents.empty() || documents.back() != proof.document) documents.push_back(proof.document);
      if (listing.checkpoint.empty()) listing.checkpoint = text.checkpoint;
      const int room = text.characters;
      if (room > 0 && (listing.characters == 0 || room < listing.characters)) listing.characters = room;
    }
  }
  std::string out;
  for (const auto& [key, listing] : listings) {
    out += comment(listing) + '\n';
    if (!key.first.empty()) out += "msgctxt " + po(key.first) + '\n';
    out += "msgid " + po(key.second) + "\nmsgstr \"\"\n\n";
  }
  return out;
}

}  // namespace lapas
