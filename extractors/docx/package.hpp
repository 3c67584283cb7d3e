#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "extractors/docx/xml.hpp"

namespace svod::extractors::docx {

/// A link from a part to another part or to something outside (ECMA-376 part 2, 9.3).
struct Relationship {
    std::string type;    ///< last segment of the type's address: "officeDocument", "styles", "hyperlink" …
    std::string target;  ///< a part's name without the leading slash, or, if external, the address as written
    bool external = false;
};

/// Relationships by their id.
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// An OPC package (ZIP) in memory: its parts, inflated on demand. At most 40 MiB a part, 100 MiB in all and 20,000
/// entries are given out; more is `too_large`.
class Package {
  public:
    /// `bytes` must outlive the package; `name` names the file in failures. A container that can't be opened is
    /// `damaged_file`.
    static Outcome<Package> open(std::string_view bytes, std::string_view name);

    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;
    ~Package();

    /// A part's bytes by name without the leading slash, any case. Missing, cut or with a wrong checksum:
    /// `damaged_file`; encrypted: `password_protected`.
    Outcome<std::string> part(const std::string& part_name);

    bool has(const std::string& part_name) const;

    /// What a part is related to; "" asks for the package's own. Empty where the part has none; damaged XML is a
    /// failure.
    Outcome<Relationships> relationships(const std::string& part_name);

    /// The content type of each part that `[Content_Types].xml` names, and of each extension ("*.xml"), in lower case.
    Outcome<std::map<std::string, std::string>> content_types();

    /// "file: part", for failures.
    std::string where(std::string_view part_name) const;

    /// For reading this package's parts, one at a time.
    XmlParser& parser();

  private:
    struct State;
    explicit Package(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace svod::extractors::docx
