/*
 * prefork: a parent that forks workers on one listener and replaces what dies.
 *
 * The parent reads no request and opens no database, so no child inherits either. With a helper
 * (the site's keeper) it also holds the helper's listener, so that workers can connect while the
 * helper is being replaced. SIGTERM and SIGINT stop everything: children finish what they have in
 * hand; the helper gets the signal with them and must stay until the workers are gone.
 *
 * A helper that hangs is noticed by those it serves: a worker that ends with PREFORK_EXIT_STUCK
 * got no answer from it. The helper is then killed and replaced.
 */
#ifndef INDEMAND_HTTP_PREFORK_H
#define INDEMAND_HTTP_PREFORK_H

/* What a worker exits with when the helper has not answered a question for PREFORK_STUCK_MS. */
#define PREFORK_EXIT_STUCK 3
#define PREFORK_STUCK_MS 15000

struct prefork_options {
    const char *listen; /* path of the FastCGI listener */
    int workers;
    int (*worker)(void *context, int listener); /* runs in the child; returns its exit code */
    const char *helper_listen;                  /* path of the helper's listener, or NULL */
    int (*helper)(void *context, int listener);
    void *context;
};

/* Runs until it is told to stop. Returns the program's exit code: 0 after an orderly stop,
 * CONFIG_EXIT when a child said that it cannot work at all (its exit code was CONFIG_EXIT), 1 when
 * the listeners could not be opened. */
int prefork_run(const struct prefork_options *options);

#endif
