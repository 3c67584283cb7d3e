#include "extractors/document/outcome.hpp"

#include <array>

namespace svod {
namespace {

struct Wording {
    FailureKind kind;
    std::string_view name;
    std::string_view russian;
};

constexpr std::array<Wording, 15> wordings = {{
    {FailureKind::unknown_format, "unknown_format", "Формат файла не распознан: пришлите отчёт в DOCX, PDF или TXT"},
    {FailureKind::empty_file, "empty_file", "Файл пуст: попросите прислать отчёт заново"},
    {FailureKind::damaged_file, "damaged_file", "Файл повреждён: попросите прислать отчёт заново"},
    {FailureKind::password_protected, "password_protected",
     "Файл защищён паролем: попросите прислать отчёт без пароля"},
    {FailureKind::too_large, "too_large", "Файл превышает допустимые пределы и не прочитан"},
    {FailureKind::cannot_read, "cannot_read", "Файл не открывается: проверьте права доступа и диск"},
    {FailureKind::bad_rules, "bad_rules", "Ошибка в пакете правил"},
    {FailureKind::bad_record, "bad_record", "Запись не соответствует договорённому виду"},
    {FailureKind::store_error, "store_error", "Ошибка базы данных"},
    {FailureKind::nested_archive, "nested_archive", "Архив внутри архива не открывается: распакуйте его в папку"},
    {FailureKind::time_out, "time_out", "Файл читался дольше допустимого времени"},
    {FailureKind::reader_crashed, "reader_crashed",
     "Чтение файла оборвалось аварией: попросите прислать отчёт в другом формате"},
    {FailureKind::forbidden_call, "forbidden_call",
     "Файл заставил программу чтения нарушить запреты: не открывайте его, он может быть опасен"},
    {FailureKind::changed_file, "changed_file",
     "Файл меняется, пока его читают: запустите чтение ещё раз, когда его сохранят"},
    {FailureKind::internal_bug, "internal_bug", "Внутренняя ошибка программы: сообщите о ней разработчикам"},
}};

const Wording& wording_of(FailureKind kind) {
    for (const Wording& wording : wordings) {
        if (wording.kind == kind) {
            return wording;
        }
    }
    return wordings.back();
}

}  // namespace

std::string_view name_of(FailureKind kind) {
    return wording_of(kind).name;
}

std::string in_russian(const Failure& failure) {
    std::string text(wording_of(failure.kind).russian);
    if (failure.where.empty() && failure.detail.empty()) {
        return text;
    }
    const std::string separator = failure.where.empty() || failure.detail.empty() ? "" : ": ";
    return text + " (" + failure.where + separator + failure.detail + ")";
}

std::string in_english(const Failure& failure) {
    std::string text = failure.where.empty() ? std::string() : failure.where + ": ";
    text += name_of(failure.kind);
    return failure.detail.empty() ? text : text + ": " + failure.detail;
}

}  // namespace svod
