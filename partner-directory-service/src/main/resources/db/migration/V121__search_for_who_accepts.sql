-- Of partners that can receive referrals at all: the service is active, and its agency was verified.
alter type search_filter add attribute accepting boolean;
