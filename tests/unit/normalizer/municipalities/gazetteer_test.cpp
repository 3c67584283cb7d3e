#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "case_forms.hpp"
#include "normalizer/phrases/places.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using testing::Case;

const PlaceReader& places() {
    static const PlaceReader reader = PlaceReader::create(rules::RuleSet::load().value()).value();
    return reader;
}

// What a text that names one municipality comes to.
std::optional<Place> place_in(const std::string& line) {
    const text::Folded text(line);
    std::vector<PlaceTold> told;
    for (PlaceMention& mention : places().municipalities(text)) {
        told.push_back({&text, std::move(mention), told.empty() ? 100 : 1});
    }
    std::vector<RegionWeight> regions;
    for (const RegionMention& mention : places().regions(text)) {
        regions.push_back({mention.region, 10});
    }
    return places().settle(told, regions);
}

// A municipality with the type words that a report writes with its name.
struct Written {
    std::string before;  // type words before the name, nominative
    std::string name;
    std::string behind;  // type words behind the name, nominative

    [[nodiscard]] std::string in(Case wanted) const {
        std::string result = testing::type_in(before, wanted);
        result += (result.empty() ? "" : " ") + testing::name_in(name, wanted);
        return behind.empty() ? result : result + " " + testing::type_in(behind, wanted);
    }
};

std::string lowered(std::string text) {
    return text.starts_with("М") && text.starts_with("Муниципальный") ? "м" + text.substr(2) : text;
}

Written written(const Municipality& municipality) {
    std::string form = lowered(municipality.form);
    if (form == "*") {
        form = municipality.is_adjective() && !municipality.name.ends_with("ая") ? "* городской округ"
                                                                                 : "городской округ *";
    }
    const std::size_t star = form.find('*');
    std::string before = form.substr(0, star);
    std::string behind = form.substr(star + 1);
    std::string name = municipality.name;
    if (behind == " городской округ" && name.ends_with("ское")) {
        name = name.substr(0, name.size() - 4) + "ий";  // «Ангарское» is written «Ангарский городской округ»
    }
    return {std::string(text::trim(before)), name, std::string(text::trim(behind))};
}

std::string region_words(const Municipality& municipality) {
    return ", " + municipality.region;
}

bool is_right(const std::optional<Place>& place, const Municipality& municipality, const std::string& name) {
    return place && place->known && place->region == municipality.region &&
           text::fold(place->municipality) == text::fold(name);
}

// Letters of the stem, changed one at a time; always the same for one name.
std::string with_slip(const std::string& name, std::size_t seed) {
    const std::vector<std::string> letters{"а", "о", "е", "и", "н", "т", "р", "с", "л", "в", "к", "м"};
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < name.size();) {
        const std::size_t begin = i;
        const char32_t letter = text::next_character(name, i);
        if (text::is_cyrillic(letter) && !text::is_upper(letter)) {
            starts.push_back(begin);
        }
    }
    const std::size_t last = starts.size() > 6 ? starts.size() - 3 : starts.size() - 1;
    const std::size_t place = seed * 7 % last;
    const std::string& letter = letters[(seed * 5 + place) % letters.size()];
    std::size_t end = starts[place];
    text::next_character(name, end);
    const std::string old = name.substr(starts[place], end - starts[place]);
    const std::string other = old == letter ? "у" : letter;
    return name.substr(0, starts[place]) + other + name.substr(end);
}

class Share {
  public:
    explicit Share(std::string name) : name_(std::move(name)) {}

    void count(bool right, const std::string& line, const std::optional<Place>& place) {
        ++all_;
        right_ += right ? 1 : 0;
        if (!right && shown_ < 25) {
            ++shown_;
            std::cout << "  " << name_ << ": " << line << " → "
                      << (place ? place->municipality + " | " + place->region.value_or("?") : "-") << "\n";
        }
    }

    [[nodiscard]] double value() const { return all_ == 0 ? 0 : static_cast<double>(right_) / all_; }

    void print() const { std::cout << name_ << ": " << right_ << " of " << all_ << " = " << value() << "\n"; }

  private:
    std::string name_;
    int all_ = 0;
    int right_ = 0;
    int shown_ = 0;
};

void measure(Case wanted, const std::string& name, double goal) {
    Share share(name);
    for (const Municipality& municipality : places().gazetteer().all()) {
        const Written name_written = written(municipality);
        const std::string line = "Сведения: " + name_written.in(wanted) + region_words(municipality);
        const auto place = place_in(line);
        share.count(is_right(place, municipality, name_written.in(Case::nominative)), line, place);
    }
    share.print();
    EXPECT_GE(share.value(), goal);
}

TEST(Gazetteer, HoldsAllMunicipalitiesOfTheClassifier) {
    EXPECT_EQ(places().gazetteer().all().size(), 2622U);
}

TEST(Gazetteer, ReadsEveryNameInTheNominative) {
    measure(Case::nominative, "nominative", 0.995);
}
TEST(Gazetteer, ReadsEveryNameInTheGenitive) {
    measure(Case::genitive, "genitive", 0.995);
}
TEST(Gazetteer, ReadsEveryNameInThePrepositional) {
    measure(Case::prepositional, "prepositional", 0.995);
}
TEST(Gazetteer, ReadsEveryNameInTheInstrumental) {
    measure(Case::instrumental, "instrumental", 0.995);
}

TEST(Gazetteer, ReadsEveryNameWithItsTypeAbbreviated) {
    Share share("abbreviated");
    for (const Municipality& municipality : places().gazetteer().all()) {
        const Written name = written(municipality);
        std::string line;
        std::string expected;
        if (name.behind == "муниципальный район") {
            line = "МО " + name.name + " р-н" + region_words(municipality);
            expected = name.name + " район";
        } else if (name.behind == "городской округ") {
            line = testing::name_in(name.name, Case::genitive) + " ГО" + region_words(municipality);
            expected = name.in(Case::nominative);
        } else if (name.before == "город") {
            line = "г. " + testing::name_in(name.name, Case::genitive) + region_words(municipality);
            expected = "город " + name.name;
        } else {
            continue;
        }
        const auto place = place_in(line);
        std::string folded = text::fold(expected);
        share.count(is_right(place, municipality, expected), line, place);
    }
    share.print();
    EXPECT_GE(share.value(), 0.995);
}

// Every fifth municipality, as mending looks through the whole gazetteer; all of them where SVOD_ALL_MUNICIPALITIES is
// set.
std::vector<Municipality> sample() {
    const auto& all = places().gazetteer().all();
    const std::size_t step = std::getenv("SVOD_ALL_MUNICIPALITIES") != nullptr ? 1 : 5;
    std::vector<Municipality> chosen;
    for (std::size_t i = 0; i < all.size(); i += step) {
        chosen.push_back(all[i]);
    }
    return chosen;
}

TEST(Gazetteer, MendsNamesWithOneLetterWrong) {
    Share share("one letter wrong");
    std::size_t seed = 1;
    for (const Municipality& municipality : sample()) {
        Written name = written(municipality);
        const std::string right = name.in(Case::nominative);
        if (text::length(name.name) < 5) {
            continue;
        }
        name.name = with_slip(name.name, seed++);
        const std::string line = "Сведения: " + name.in(Case::genitive) + region_words(municipality);
        const auto place = place_in(line);
        share.count(is_right(place, municipality, right), line, place);
    }
    share.print();
    EXPECT_GE(share.value(), 0.95);
}

TEST(Gazetteer, ReadsShortTypesAndNoInitials) {
    struct Line {
        const char* text;
        const char* municipality;
    };
    for (const Line& line :
         {Line{"МОЦ Тихвинского м.р-на", "Тихвинский муниципальный район"},
          Line{"МОЦ Тихвинского муниц. р-на", "Тихвинский муниципальный район"},
          Line{"в Тихвинском р-оне", "Тихвинский район"},
          Line{"Кологривский мун. окр. Костромской области", "Кологривский муниципальный округ"},
          Line{"Кологривского м.о. Костромской области", "Кологривский муниципальный округ"},
          Line{"администрация района Ленинградской области", "none"}, Line{"Тихвинский М.Р.", "none"}}) {
        const auto place = place_in(line.text);
        EXPECT_EQ(place ? place->municipality : "none", line.municipality) << line.text;
    }
}

TEST(Gazetteer, TakesTheOnlyRegionThatHasTheName) {
    Share share("without the region");
    for (const Municipality& municipality : places().gazetteer().all()) {
        std::size_t same = 0;
        for (const Municipality& other : places().gazetteer().all()) {
            same += other.key == municipality.key && other.region != municipality.region ? 1U : 0U;
        }
        if (same == 0) {
            const Written name = written(municipality);
            const std::string line = "Отчёт МОЦ " + name.in(Case::genitive);
            const auto place = place_in(line);
            share.count(is_right(place, municipality, name.in(Case::nominative)), line, place);
        }
    }
    share.print();
    EXPECT_GE(share.value(), 0.98);
}

}  // namespace
}  // namespace svod::normalizer::phrases
