package org.sujarit.plan.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of local administrative organisation (อปท.). */
@Schema(
        description = "PAO อบจ., CITY_MUNICIPALITY เทศบาลนคร, TOWN_MUNICIPALITY เทศบาลเมือง,"
                + " SUBDISTRICT_MUNICIPALITY เทศบาลตำบล, SAO อบต., SPECIAL รูปแบบพิเศษ")
public enum OrganisationType {
    PAO,
    CITY_MUNICIPALITY,
    TOWN_MUNICIPALITY,
    SUBDISTRICT_MUNICIPALITY,
    SAO,
    SPECIAL
}
