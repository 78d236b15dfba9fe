// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The information dictionary and the XMP packet say the same, as PDF/A wants. Dates are the day of the document's
// version, never the clock.

#include "pdf/metadata.hpp"

#include "xml/tree.hpp"

namespace lapas::pdf {
namespace {

const std::string creator = "lapas";

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

void add(pugi::xml_node description, const char* name, const std::string& text) {
  if (!text.empty()) xml::append_text(xml::append(description, name), text.c_str());
}

/// `kind` is `rdf:Alt`, `rdf:Bag` or `rdf:Seq`.
void add(pugi::xml_node description, const char* name, const char* kind, const std::vector<std::string>& texts) {
  pugi::xml_node container;
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (!container) container = xml::append(xml::append(description, name), kind);
    const auto item = xml::append(container, "rdf:li");
    if (std::string_view{kind} == "rdf:Alt") xml::append_attribute(item, "xml:lang", "x-default");
    xml::append_text(item, text.c_str());
  }
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

constexpr const char* frame = R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"/>
</rdf:RDF></x:xmpmeta>)";

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
  pugi::xml_document xmp;
  static_cast<void>(xml::is_well_formed(xmp.load_string(frame)));
  auto rdf = xmp.first_child().first_child();
  auto description = rdf.first_child();
  add(description, "dc:title", "rdf:Alt", {pages.title});
  add(description, "dc:description", "rdf:Alt", {pages.subject});
  add(description, "dc:creator", "rdf:Seq", {pages.author});
  add(description, "dc:language", "rdf:Bag", {pages.language});
  add(description, "dc:subject", "rdf:Bag", pages.keywords);
  add(description, "pdf:Keywords", joined(pages.keywords));
  add(description, "pdf:Producer", File::producer());
  add(description, "xmp:CreatorTool", creator);
  if (!pages.date.empty()) {
    add(description, "xmp:CreateDate", pages.date + "T00:00:00Z");
    add(description, "xmp:ModifyDate", pages.date + "T00:00:00Z");
  }
  if (claims_pdf_a(conformance)) {
    add(description, "pdfaid:part", "2");
    add(description, "pdfaid:conformance", "A");
  }
  if (claims_pdf_ua(conformance)) add(description, "pdfuaid:part", "1");
  if (conformance == Conformance::both) {
    static_cast<void>(xml::is_well_formed(rdf.append_buffer(pdfuaid_schema.data(), pdfuaid_schema.size())));
  }
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
         xml::spelt(xmp, pugi::format_indent | pugi::format_no_declaration) + "<?xpacket end=\"r\"?>";
}

}  // namespace lapas::pdf
