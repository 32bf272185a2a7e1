#!/bin/sh
# Runs once, when the volume is empty: one database per service, owned by a user that can connect to no other.
set -eu

create_database() {
    export NAME="$1" PASSWORD="$2"
    psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv name NAME
\getenv password PASSWORD
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create_database plan "${PLAN_DB_PASSWORD:?}"
create_database complaint "${COMPLAINT_DB_PASSWORD:?}"
create_database ita "${ITA_DB_PASSWORD:?}"
create_database keycloak "${KEYCLOAK_DB_PASSWORD:?}"
