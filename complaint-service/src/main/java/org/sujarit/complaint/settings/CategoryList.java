package org.sujarit.complaint.settings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complaint can be about, in the order to show; the whole list, as it is short. */
@Schema(name = "ComplaintCategories")
public record CategoryList(List<Category> items) {

    /** By its code, which stays the same, and its names. */
    @Schema(name = "ComplaintCategory")
    public record Category(
            @Schema(examples = "ROADS") String code,
            @Schema(examples = "ถนน/ทางเท้า") String nameTh,
            @Schema(examples = "Roads and pavements") String nameEn) {

        static Category of(CategorySetting setting) {
            return new Category(setting.code(), setting.nameTh(), setting.nameEn());
        }
    }

    static CategoryList of(List<CategorySetting> settings) {
        return new CategoryList(settings.stream().map(Category::of).toList());
    }
}
