# Target `assets`: www/static as nginx serves it, in build/PRESET/static: each file, and beside every
# text a copy compressed in advance (nginx: gzip_static).

set(INDEMAND_STATIC_DIR ${CMAKE_BINARY_DIR}/static)
find_program(GZIP_PROGRAM gzip REQUIRED)

file(GLOB_RECURSE names CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/www/static
     ${PROJECT_SOURCE_DIR}/www/static/*)
set(outputs)
foreach(name IN LISTS names)
    set(source ${PROJECT_SOURCE_DIR}/www/static/${name})
    set(output ${INDEMAND_STATIC_DIR}/${name})
    get_filename_component(folder ${output} DIRECTORY)
    set(compress)
    set(compressed)
    if(name MATCHES "\\.(css|js|mjs|svg|txt|json|webmanifest)$")
        set(compressed ${output}.gz)
        set(compress COMMAND ${GZIP_PROGRAM} -9 -n -k -f ${output})
    endif()
    add_custom_command(
        OUTPUT ${output} ${compressed}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
        COMMAND ${CMAKE_COMMAND} -E copy ${source} ${output}
        ${compress}
        DEPENDS ${source}
        VERBATIM)
    list(APPEND outputs ${output})
endforeach()

# nginx's own error pages, in every language.
file(GLOB locales CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/www/locale/*.json)
set(made ${CMAKE_BINARY_DIR}/error-pages.made)
add_custom_command(
    OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${INDEMAND_STATIC_DIR}
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${INDEMAND_STATIC_DIR}/errors
    COMMAND indemand error-pages ${PROJECT_SOURCE_DIR}/www ${INDEMAND_STATIC_DIR}/errors
    COMMAND ${CMAKE_COMMAND} -E touch ${made}
    DEPENDS indemand ${PROJECT_SOURCE_DIR}/www/templates/error.mustache ${locales}
    VERBATIM)
add_custom_target(assets ALL DEPENDS ${outputs} ${made})
