# svod_embed(TARGET NAMESPACE FILES...): compiles text files into TARGET.
# The source then has `std::span<EmbeddedFile const> NAMESPACE::embedded_files()` (extractors/document/embedded_file.hpp),
# in the order given; a file's `name` is its base name.
set(SVOD_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)

function(svod_embed target namespace)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp)
  string(REPLACE ";" "|" files "${ARGN}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} "-DFILES=${files}" -P ${SVOD_EMBED_SCRIPT}
    DEPENDS ${ARGN} ${SVOD_EMBED_SCRIPT}
    COMMENT "Embedding files into ${target}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
