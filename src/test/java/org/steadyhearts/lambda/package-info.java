/**
 * The jar that is deployed, run as Lambda runs it: Amazon's own runtime client in a process of its
 * own, against a Lambda Runtime API that lives here.
 */
package org.steadyhearts.lambda;
