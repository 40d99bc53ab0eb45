/* indemand secret: a new key file. Needs no configuration; a packaging script can call it before
 * there is one. */
#include <errno.h>
#include <string.h>

#include "base/secret.h"
#include "ctl/ctl.h"

enum ctl_exit secret_run(struct ctl *ctl)
{
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    const char *path = ctl->argv[0];
    enum status status = secret_create(path);
    if (status == STATUS_CONFLICT)
        return ctl_fail(ctl, "%s exists and was not touched; delete it first for a new key", path);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "%s cannot be written: %s", path, strerror(errno));
    return CTL_DONE;
}
