package org.sujarit.kit.tenancy;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for callers without an organisation of their own, the public or a nation-wide role, that works on the
 * organisation named by its path's {@code organisationId}. It is confined to that one before anything is read.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForOrganisationInPath {}
