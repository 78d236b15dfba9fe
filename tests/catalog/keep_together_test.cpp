// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/keep_together.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace lapas;
using catalog::english;
using catalog::lithuanian;

namespace {

/// The text with `~` for every non-breaking space.
std::string kept(std::string_view text, const catalog::Language& language) {
  auto result = catalog::keep_together(text, language);
  for (auto at = result.find("\u00a0"); at != std::string::npos; at = result.find("\u00a0")) result.replace(at, 2, "~");
  return result;
}

std::string lt(std::string_view text) { return kept(text, lithuanian); }
std::string en(std::string_view text) { return kept(text, english); }

}  // namespace

TEST_CASE("one-letter words stay with the next word", "[unit][catalog]") {
  CHECK(lt("Atvyko į seniūniją, o ne į savivaldybę") == "Atvyko į~seniūniją, o~ne į~savivaldybę");
  CHECK(lt("O kas toliau? „Į darbą“") == "O~kas toliau? „Į~darbą“");
  CHECK(en("I ask a partner (a municipality)") == "I~ask a~partner (a~municipality)");
}

TEST_CASE("a number stays with its unit", "[unit][catalog]") {
  CHECK(lt("5 proc., 600 Eur; 2 val. (30 min.)") == "5~proc., 600~Eur; 2~val. (30~min.)");
  CHECK(lt("per 12 mėn. nuo 14–29 m. ir 2,5 km, 30 %") == "per 12~mėn. nuo 14–29~m. ir 2,5~km, 30~%");
  CHECK(lt("per artimiausius 12 mėnesių po 30 minučių") == "per artimiausius 12~mėnesių po 30~minučių");
  CHECK(lt("20 Eur/val. ir 3 tūkst. Eur") == "20~Eur/val. ir 3~tūkst.~Eur");
  CHECK(en("30 mm wide, 2 kg, 600 euro, 5 %") == "30~mm wide, 2~kg, 600~euro, 5~%");
}

TEST_CASE("a unit is a whole word", "[unit][catalog]") {
  CHECK(lt("5 mokyklos, 3 grupės, 2 svarstymai") == "5 mokyklos, 3 grupės, 2 svarstymai");
  CHECK(en("5 members and 3 groups") == "5 members and 3 groups");
  CHECK(lt("M1.4 m.") == "M1.4 m.");
}

TEST_CASE("words that announce a number stay with it", "[unit][catalog]") {
  CHECK(lt("įsakymas Nr. V-117, p. 12, str. 5, Gedimino pr. 9") == "įsakymas Nr.~V-117, p.~12, str.~5, Gedimino pr.~9");
  CHECK(lt("Nr. nežinomas") == "Nr. nežinomas");
  CHECK(en("Step 1 – see No. 480, pp. 3–4") == "Step~1~– see No.~480, pp.~3–4");
}

TEST_CASE("abbreviations of two parts stay whole", "[unit][catalog]") {
  CHECK(lt("t. y. abu, a. k. 123, ir t. t., ir pan.") == "t.~y. abu, a.~k.~123, ir~t.~t., ir~pan.");
  CHECK(lt("(A. V.) el. paštas") == "(A.~V.) el.~paštas");
}

TEST_CASE("initials stay with the surname", "[unit][catalog]") {
  CHECK(lt("Parengė J. Šarūnaitė ir A. B. Žukas („Ž. Vis“)") == "Parengė J.~Šarūnaitė ir A.~B.~Žukas („Ž.~Vis“)");
  CHECK(en("by J.-P. Smith") == "by J.-P.~Smith");
  CHECK(lt("m. lapas, V. kita") == "m. lapas, V. kita");
}

TEST_CASE("a date stays whole", "[unit][catalog]") {
  CHECK(lt("2026 m. lapkričio 23 d. Vilniuje") == "2026~m.~lapkričio~23~d. Vilniuje");
  CHECK(lt("20__ m. ____________ __ d.") == "20__~m.~____________~__~d.");
  CHECK(en("on __ ____________ 20__ in") == "on __~____________~20__ in");
  CHECK(en("on 23 November 2026") == "on 23~November 2026");
  CHECK(en("November 23 people came") == "November 23 people came");
  CHECK(lt("nuo 2022 m. spalio mėn. iki 2023 m. gegužės") == "nuo 2022~m.~spalio~mėn. iki 2023~m.~gegužės");
  CHECK(lt("(2022 m. spalis)") == "(2022~m.~spalis)");
  CHECK(lt("2026 m. darbai") == "2026~m. darbai");
}

TEST_CASE("the thousands of a number stay together", "[unit][catalog]") {
  CHECK(lt("1 234,56 ir 12 345 678 Eur") == "1~234,56 ir 12~345~678~Eur");
  CHECK(lt("2026 480") == "2026 480");
  CHECK(lt("1 2345") == "1 2345");
}

TEST_CASE("a line never begins with a dash", "[unit][catalog]") {
  CHECK(lt("Vadovas – instrukcija") == "Vadovas~– instrukcija");
  CHECK(lt("– sąrašas") == "– sąrašas");
}

TEST_CASE("a mark stays with the word that explains it", "[unit][catalog]") {
  CHECK(lt("C – tariasi, I – informuojamas") == "C~–~tariasi, I~–~informuojamas");
  CHECK(en("4 – works well; 5 – improved") == "4~–~works well; 5~–~improved");
  CHECK(en("Impact: 1 – low, 5 – high") == "Impact: 1~–~low, 5~–~high");
  CHECK(en("about 15 – or more, Step 2 – contacts") == "about 15~– or more, Step~2~– contacts");
}

TEST_CASE("plain words, line ends and odd spaces are left alone", "[unit][catalog]") {
  CHECK(lt("") == "");
  CHECK(lt("žodis") == "žodis");
  CHECK(lt("jauni žmonės dirba kartu") == "jauni žmonės dirba kartu");
  CHECK(lt(" 5  proc. ") == " 5  proc. ");
  CHECK(lt("5\nproc.") == "5\nproc.");
}

TEST_CASE("keeping together twice changes nothing more", "[unit][catalog]") {
  for (const auto* text : {"2026 m. lapkričio 23 d. t. y. 1 234 567 Eur – A. V. Žukas į 5 proc.",
                           "I ask a Mr J. Smith on 3 May – No. 5", "20__ m. ____ __ d.", "ir t. t. ir pan."}) {
    for (const auto* language : {&lithuanian, &english, &catalog::latvian, &catalog::polish}) {
      const auto once = catalog::keep_together(text, *language);
      CHECK(catalog::keep_together(once, *language) == once);
    }
  }
}

TEST_CASE("sentences of the roadmap hold together where a Lithuanian reader expects it", "[unit][catalog]") {
  CHECK(lt("Nuo 2022 m. gruodžio iki 2023 m. gegužės aplankė 43 savivaldybes") ==
        "Nuo 2022~m.~gruodžio iki 2023~m.~gegužės aplankė 43 savivaldybes");
  CHECK(lt("„Young Cities“ prasidėjo 2020 m. rugsėjį: 63 jauni žmonės") ==
        "„Young Cities“ prasidėjo 2020~m.~rugsėjį: 63 jauni žmonės");
  CHECK(lt("įsakymas (2013-12-19 Nr. XII-717; nauja redakcija nuo 2020-03-01, Nr. XIII-2626) [18]") ==
        "įsakymas (2013-12-19 Nr.~XII-717; nauja redakcija nuo 2020-03-01, Nr.~XIII-2626) [18]");
  CHECK(lt("remdamosi 7 straipsnio 4 dalimi [18].") == "remdamosi 7~straipsnio 4~dalimi [18].");
  CHECK(lt("skirta 4 800 Eur, vienam projektui – iki 600 Eur.") == "skirta 4~800~Eur, vienam projektui~– iki 600~Eur.");
  CHECK(lt("2025 metams skyrė 2,18 mln. Eur [35].") == "2025 metams skyrė 2,18~mln.~Eur [35].");
  CHECK(lt("Savivaldybė prisidėjo 5 proc.") == "Savivaldybė prisidėjo 5~proc.");
  CHECK(lt("Pirmiausia užpildykite 1 žingsnį.") == "Pirmiausia užpildykite 1~žingsnį.");
  CHECK(lt("M1.4 yra savivaldybės formos 1.4 etapas.") == "M1.4 yra savivaldybės formos 1.4~etapas.");
  CHECK(lt("Paraiškos apimtis – ne daugiau kaip 5 psl.") == "Paraiškos apimtis~– ne daugiau kaip 5~psl.");
  CHECK(lt("Kontaktinis asmuo, tel., el. paštas") == "Kontaktinis asmuo, tel., el.~paštas");
  CHECK(lt("šalims (žr. darbotvarkę)") == "šalims (žr.~darbotvarkę)");
  CHECK(lt("Kreiptis į tą, kuris gali padėti") == "Kreiptis į~tą, kuris gali padėti");
  CHECK(lt("o ne kaltiname, o klausiame") == "o~ne kaltiname, o~klausiame");
}

TEST_CASE("sentences of the roadmap hold together where an English reader expects it", "[unit][catalog]") {
  CHECK(en("wording of 2 May 2017, No. XIII-327, with later amendments") ==
        "wording of 2~May 2017, No.~XIII-327, with later amendments");
  CHECK(en("For 2025 the ministry assigned EUR 2.18 million [35].") ==
        "For 2025 the ministry assigned EUR~2.18~million [35].");
  CHECK(en("Directive 2014/24/EU, Articles 74–77") == "Directive 2014/24/EU, Articles~74–77");
  CHECK(en("(in form O they stand at checkpoint O3.7)") == "(in form O they stand at checkpoint~O3.7)");
  CHECK(en("Fill in step 2 before a meeting") == "Fill in step~2 before a~meeting");
}

TEST_CASE("Lithuanian at its edges", "[unit][catalog]") {
  CHECK(lt("„J. Basanavičiaus g. 5, 2 a.“, 301 kab.") == "„J.~Basanavičiaus g.~5, 2~a.“, 301~kab.");
  CHECK(lt("a. k. 38001010000") == "a.~k.~38001010000");
  CHECK(lt("22 straipsnio 3 dalį, 2 punktą") == "22~straipsnio 3~dalį, 2~punktą");
  CHECK(lt("Ž. ir A. Šapokos") == "Ž. ir A.~Šapokos");
  CHECK(lt("tel. +370 612 34567") == "tel.~+370 612 34567");
  CHECK(lt("3 str. 2 d. 5 p.") == "3~str.~2~d. 5~p.");
  CHECK(lt("1,5 val.; −5 proc.; 20__ m.") == "1,5~val.; −5~proc.; 20__~m.");
  CHECK(lt("t. y. 5, t.y. 5, T. y. taip") == "t.~y. 5, t.y. 5, T.~y. taip");
  CHECK(lt("5 Eurai, 5 mokyklos, 5 datos") == "5 Eurai, 5 mokyklos, 5 datos");
  CHECK(lt("į, o") == "į, o");
}

TEST_CASE("a number with a stop is an ordinal where the language writes them so", "[unit][catalog]") {
  CHECK(kept("2026. gada 23. novembrī, 12. lpp., 2. punkts", catalog::latvian) ==
        "2026.~gada 23.~novembrī, 12.~lpp., 2.~punkts");
  CHECK(kept("am 23. November 2026, S. 5, z. B. 12 Uhr", catalog::german) ==
        "am 23.~November 2026, S.~5, z.~B. 12~Uhr");
  CHECK(kept("2. juulil 2020. aastal, lk 12, nr 5", catalog::estonian) == "2.~juulil 2020.~aastal, lk~12, nr~5");
  CHECK(lt("Atėjo 5. Eur brango.") == "Atėjo 5. Eur brango.");
}

TEST_CASE("each language keeps what it keeps together", "[unit][catalog]") {
  CHECK(kept("w domu i z nim 23 listopada 2026 r., art. 5 ust. 2, 100 zł", catalog::polish) ==
        "w~domu i~z~nim 23~listopada 2026~r., art.~5 ust.~2, 100~zł");
  CHECK(kept("23 de novembro de 2026, n.º 5, p. ex. 10 euros", catalog::portuguese) ==
        "23~de~novembro de 2026, n.º~5, p.~ex. 10~euros");
  CHECK(kept("στις 23 Νοεμβρίου 2026, αριθ. 5, Γ. Παπαδόπουλος, Ά. Έξαρχος, 5 %", catalog::greek) ==
        "στις 23~Νοεμβρίου 2026, αριθ.~5, Γ.~Παπαδόπουλος, Ά.~Έξαρχος, 5~%");
  CHECK(kept("den 23 november 2026, ”nr 5”, 3 kap. 2 §, 100 kr", catalog::swedish) ==
        "den 23~november 2026, ”nr~5”, 3~kap.~2~§, 100~kr");
}

TEST_CASE("a language without rules of its own keeps numbers with units", "[unit][catalog]") {
  const auto& finnish = catalog::find_language("fi");
  CHECK(kept("5 km, 12 000 €, J. Virtanen – ja", finnish) == "5~km, 12~000~€, J.~Virtanen~– ja");
}
