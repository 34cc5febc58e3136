/**
 * Whether the outside links of resources still lead somewhere. The only place that fetches what members have typed, so everything is
 * checked: scheme, port, each answer of the name service, each redirect; and the connection goes to the address that was checked.
 */
package org.headwaters.linkcheck;
