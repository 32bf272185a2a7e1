package org.sujarit.complaint.receipt;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for whoever holds the number and the secret of a complaint: the path's {@code trackingNumber} and the
 * header {@value #SECRET}. It is confined to the complaint's organisation before anything is read, its body included;
 * an unknown number, a mistyped one and a wrong or missing secret are all refused with the same {@code not-found} (404).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenedByReceipt {
    String SECRET = "Tracking-Secret";
}
