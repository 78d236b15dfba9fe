// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The information dictionary and the XMP packet say the same, as PDF/A wants. Dates are the day of the document's
// version, never the clock.

#include "pdf/metadata.hpp"

namespace lapas::pdf {
namespace {

constexpr std::string_view creator = "lapas";

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  return "<" + std::string{name} + ">" + escaped(text) + "</" + std::string{name} + ">\n";
}

/// `kind` is `Alt`, `Bag` or `Seq`.
std::string container(std::string_view name, std::string_view kind, const std::vector<std::string>& texts) {
  std::string items;
  for (const auto& text : texts) {
    if (text.empty()) continue;
    items += (kind == "Alt" ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>") + escaped(text) + "</rdf:li>";
  }
  if (items.empty()) return {};
  const auto tag = "rdf:" + std::string{kind};
  return "<" + std::string{name} + "><" + tag + ">" + items + "</" + tag + "></" + std::string{name} + ">\n";
}

/// PDF/A knows only the properties of its predefined schemas; others must describe themselves (ISO 19005-2, 6.6.2.3).
constexpr std::string_view pdfuaid_schema = R"(<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

constexpr std::string_view namespaces = R"(<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
)";

}  // namespace

Dict information(const Pages& pages) {
  Dict info;
  const auto add = [&](std::string_view key, std::string_view text) {
    if (!text.empty()) info.text(key, text);
  };
  add("Title", pages.title);
  add("Subject", pages.subject);
  add("Author", pages.author);
  add("Keywords", joined(pages.keywords));
  add("Creator", creator);
  if (!pages.date.empty()) {
    std::string digits = pages.date;
    std::erase(digits, '-');
    add("CreationDate", "D:" + digits + "000000Z");
    add("ModDate", "D:" + digits + "000000Z");
  }
  return info;
}

std::string xmp_packet(const Pages& pages, Conformance conformance) {
  std::string xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
  xmp += namespaces;
  xmp += container("dc:title", "Alt", {pages.title});
  xmp += container("dc:description", "Alt", {pages.subject});
  xmp += container("dc:creator", "Seq", {pages.author});
  xmp += container("dc:language", "Bag", {pages.language});
  xmp += container("dc:subject", "Bag", pages.keywords);
  xmp += element("pdf:Keywords", joined(pages.keywords));
  xmp += element("pdf:Producer", File::producer());
  xmp += element("xmp:CreatorTool", creator);
  if (!pages.date.empty()) {
    xmp += element("xmp:CreateDate", pages.date + "T00:00:00Z");
    xmp += element("xmp:ModifyDate", pages.date + "T00:00:00Z");
  }
  if (claims_pdf_a(conformance)) xmp += element("pdfaid:part", "2") + element("pdfaid:conformance", "A");
  if (claims_pdf_ua(conformance)) xmp += element("pdfuaid:part", "1");
  xmp += "</rdf:Description>\n";
  if (conformance == Conformance::both) xmp += pdfuaid_schema;
  return xmp += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

}  // namespace lapas::pdf
