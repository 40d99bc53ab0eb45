/*
 * map: what search engines ask for first: /robots.txt (RFC 9309) and /sitemap.xml (sitemaps.org).
 */
#ifndef INDEMAND_SITE_MAP_H
#define INDEMAND_SITE_MAP_H

#include "site/site.h"

/* Makes both texts; after all pages are loaded. STATUS_TOO_LARGE, logged, when there are too many.
 */
enum status map_prepare(struct site *site) MUST_CHECK;

/* GET /robots.txt and GET /sitemap.xml */
void map_robots(struct exchange *exchange);
void map_sitemap(struct exchange *exchange);

#endif
