# `cmake --install build/release --prefix /usr`: programs, share/indemand (sql, www, nginx sources), systemd
# units, which name /usr/bin. Configure with the same CMAKE_INSTALL_PREFIX: it is the default of share.
# deploy/nginx and script/lib/nginx-config keep their relative places, which the script relies on.

set(INDEMAND_SHARE_DIR ${CMAKE_INSTALL_DATADIR}/indemand)

foreach(program indemand indemand-site indemand-desk indemand-dispatch)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(DIRECTORY sql DESTINATION ${INDEMAND_SHARE_DIR})
install(DIRECTORY www DESTINATION ${INDEMAND_SHARE_DIR} PATTERN static EXCLUDE)
# With the compressed copies; the programs compute the hashes from the files themselves.
install(DIRECTORY ${INDEMAND_STATIC_DIR} DESTINATION ${INDEMAND_SHARE_DIR}/www)
install(DIRECTORY deploy/nginx DESTINATION ${INDEMAND_SHARE_DIR}/deploy)
install(PROGRAMS script/lib/nginx-config DESTINATION ${INDEMAND_SHARE_DIR}/script/lib)
install(FILES docs/indemand.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/indemand.conf.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES deploy/indemand.conf.example DESTINATION ${CMAKE_INSTALL_DOCDIR})
file(GLOB units deploy/systemd/*.service deploy/systemd/*.socket)
install(FILES ${units} DESTINATION lib/systemd/system)
install(FILES deploy/systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME indemand.conf)
install(FILES deploy/systemd/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME indemand.conf)
install(FILES deploy/logrotate.conf DESTINATION ${CMAKE_INSTALL_FULL_SYSCONFDIR}/logrotate.d RENAME indemand)
