/*
 * limiter: the keeper's memory of who sent how much within the last hour, and the hard limits.
 *
 * Counts per network, per address, per mailbox and per text live in a table of fixed size, in this
 * process and nowhere else, under hashes whose random salt goes with the process: no address, name
 * or text can be read out of it, and after a restart nothing is known. Time is a parameter; any
 * clock will do, also one that jumps.
 *
 * It only counts and compares. Whoever is over a limit is refused by the keeper before anything is
 * noted, so that trying again never makes the wait longer.
 */
#ifndef INDEMAND_SITE_LIMITER_H
#define INDEMAND_SITE_LIMITER_H

#include "base/arena.h"
#include "base/clock.h"

/* An event counts for an hour, and for up to 200 s more. */
#define LIMITER_WINDOW CLOCK_HOUR

/* New enquiries in an hour that are still taken; a form that comes back for a correction and a
 * repeated click are none. Far above what people do, since a refused one has nobody else to ask: a
 * trade delegation of fifteen fills in its forms behind one address of a hotel, and a fair or a
 * company's proxy may be a whole network. What is suspicious below these limits is for the spam
 * score to weigh. */
#define LIMITER_ADDRESS_MAX 20
#define LIMITER_NETWORK_MAX 100

enum limiter_kind { LIMITER_NETWORK, LIMITER_ADDRESS, LIMITER_MAILBOX, LIMITER_TEXT };

struct limiter;

/* A fresh table (1 MiB, of which only what is used takes memory) with a fresh random salt: after
 * the fork that makes the keeper, so that no other process has it. */
struct limiter *limiter_open(void);
void limiter_close(struct limiter *limiter);

/* How many events of this kind and key there were within the last hour, this one included; notes
 * it. An empty key is nobody's: not noted, 0. Upper and lower case are the same. At most 255 are
 * counted in 200 s. */
int64_t limiter_note(struct limiter *limiter, enum limiter_kind kind, struct str key, int64_t now);

/* How many were noted within the last hour. */
int64_t limiter_peek(const struct limiter *limiter, enum limiter_kind kind, struct str key,
                     int64_t now);

/* The same for LIMITER_TEXT, which counts different senders: how many sent this text within the
 * last hour, this one included. Case, white space, digits and invisible characters make no
 * difference; a text of nothing else is no text: 0. */
int64_t limiter_note_text(struct limiter *limiter, struct str text, struct str sender, int64_t now);

/* How many others sent this text within the last hour. */
int64_t limiter_peek_text(const struct limiter *limiter, struct str text, struct str sender,
                          int64_t now);

/* Who sends; an empty text for what is not known. */
struct limiter_sender {
    struct str network; /* limiter_network */
    struct str host;    /* limiter_host */
    struct str mailbox;
};

/* May this sender send one more? Notes nothing. The mailbox does not decide: anybody can type the
 * address of somebody else, who must not be shut out by it. */
bool limiter_allows(const struct limiter *limiter, const struct limiter_sender *sender,
                    int64_t now);

/* The network of an address as the web server names it, "192.0.2.0/24" or "2001:db8:1::/48": what
 * one organisation or one line usually has. Empty for what is no IP address ("unix:"). */
struct str limiter_network(struct arena *arena, struct str address);

/* The address as limits see it, "192.0.2.7/32" or "2001:db8:1:2::/64", since within its /64 a
 * machine picks addresses as it likes. An IPv4 address inside an IPv6 one ("::ffff:192.0.2.7") is
 * the IPv4 address. Empty for what is no IP address. */
struct str limiter_host(struct arena *arena, struct str address);

#endif
