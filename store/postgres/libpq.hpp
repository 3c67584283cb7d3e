#pragma once

#include <libpq-fe.h>

namespace svod::store::postgres {

/// The functions of libpq that we use, by their names without PQ. The library is loaded when it is first asked for: it
/// brings twenty others (TLS, Kerberos, LDAP), which would be a tenth of the time of a run that finds nothing new.
struct Libpq {
    decltype(&PQclear) clear;
    decltype(&PQconnectdbParams) connect;
    decltype(&PQdb) db;
    decltype(&PQerrorMessage) error_message;
    decltype(&PQexec) exec;
    decltype(&PQexecPrepared) exec_prepared;
    decltype(&PQfinish) finish;
    decltype(&PQfname) fname;
    decltype(&PQftype) ftype;
    decltype(&PQgetResult) get_result;
    decltype(&PQgetisnull) getisnull;
    decltype(&PQgetlength) getlength;
    decltype(&PQgetvalue) getvalue;
    decltype(&PQhost) host;
    decltype(&PQnfields) nfields;
    decltype(&PQntuples) ntuples;
    decltype(&PQparameterStatus) parameter_status;
    decltype(&PQprepare) prepare;
    decltype(&PQputCopyData) put_copy_data;
    decltype(&PQputCopyEnd) put_copy_end;
    decltype(&PQresultErrorField) result_error_field;
    decltype(&PQresultStatus) result_status;
    decltype(&PQserverVersion) server_version;
    decltype(&PQsetNoticeProcessor) set_notice_processor;
    decltype(&PQstatus) status;
};

/// Throws StoreError, with the cure, where the library is missing.
const Libpq& libpq();

}  // namespace svod::store::postgres
