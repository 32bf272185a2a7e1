package org.sujarit.kit.cache;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reading of what is the same for everybody. Its answer carries an {@code ETag}, made of the content where the operation
 * sets none, and {@code Cache-Control}: a minute where the operation doesn't say how long. Who names that tag in {@code
 * If-None-Match} is answered 304 and isn't sent it again (RFC 9110, section 13.1.2).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Revalidated {}
