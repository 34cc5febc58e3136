/**
 * Typed links between what people share and what they talk about, read from both ends. It knows {@code resource} and {@code discussion};
 * neither knows it. Each end is shown to whoever may see the other end, and to nobody else.
 */
package org.headwaters.link;
