package org.sujarit.kit.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Tells Hibernate whose rows every query is confined to. There is no root: nobody sees all rows through it. */
@PersistenceUnitExtension
@RequestScoped
public class OrganisationTenantResolver implements TenantResolver {

    @Inject
    Tenant tenant;

    @Override
    public String getDefaultTenantId() {
        return Tenant.NONE;
    }

    @Override
    public String resolveTenantId() {
        return tenant.confine();
    }
}
