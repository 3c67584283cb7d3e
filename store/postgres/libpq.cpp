#include "store/postgres/libpq.hpp"

#include <dlfcn.h>

#include "store/statement.hpp"

namespace svod::store::postgres {
namespace {

constexpr const char* library_name = "libpq.so.5";  // the 5 has stood since 2006

// Never unloaded: the libraries that it brings don't all bear that.
class Library {
  public:
    Library() : handle_(::dlopen(library_name, RTLD_NOW | RTLD_LOCAL)) {
        if (handle_ == nullptr) {
            throw StoreError(std::string(library_name) + " can't be loaded: install libpq5");
        }
    }

    template <class Function>
    void find(const char* name, Function& function) const {
        function = reinterpret_cast<Function>(::dlsym(handle_, name));
        if (function == nullptr) {
            throw StoreError(std::string(library_name) + " has no " + name + ": install a newer libpq5");
        }
    }

  private:
    void* handle_;
};

Libpq load() {
    const Library library;
    Libpq functions{};
    library.find("PQclear", functions.clear);
    library.find("PQconnectdbParams", functions.connect);
    library.find("PQdb", functions.db);
    library.find("PQerrorMessage", functions.error_message);
    library.find("PQexec", functions.exec);
    library.find("PQexecPrepared", functions.exec_prepared);
    library.find("PQfinish", functions.finish);
    library.find("PQfname", functions.fname);
    library.find("PQftype", functions.ftype);
    library.find("PQgetResult", functions.get_result);
    library.find("PQgetisnull", functions.getisnull);
    library.find("PQgetlength", functions.getlength);
    library.find("PQgetvalue", functions.getvalue);
    library.find("PQhost", functions.host);
    library.find("PQnfields", functions.nfields);
    library.find("PQntuples", functions.ntuples);
    library.find("PQparameterStatus", functions.parameter_status);
    library.find("PQprepare", functions.prepare);
    library.find("PQputCopyData", functions.put_copy_data);
    library.find("PQputCopyEnd", functions.put_copy_end);
    library.find("PQresultErrorField", functions.result_error_field);
    library.find("PQresultStatus", functions.result_status);
    library.find("PQserverVersion", functions.server_version);
    library.find("PQsetNoticeProcessor", functions.set_notice_processor);
    library.find("PQstatus", functions.status);
    return functions;
}

}  // namespace

const Libpq& libpq() {
    static const Libpq functions = load();
    return functions;
}

}  // namespace svod::store::postgres
