/** The skill's icon, drawn by code. */
package org.steadyhearts.tools.icons;
