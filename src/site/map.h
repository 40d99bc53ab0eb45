/*
 * map: what search engines ask for first: /robots.txt (RFC 9309) and /sitemap.xml (sitemaps.org).
 */
#ifndef INDEMAND_SITE_MAP_H
#define INDEMAND_SITE_MAP_H

#include "site/site.h"

/* Makes both texts; after all pages are loaded. */
void map_prepare(struct site *site);

/* GET /robots.txt and GET /sitemap.xml */
void map_robots(struct exchange *exchange);
void map_sitemap(struct exchange *exchange);

#endif
