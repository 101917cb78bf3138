// @forge/cli-shared requires keytar inside try/catch and falls back when it throws. Its prebuilt binary cannot always be
// downloaded, and nothing here logs in, so the stub takes the documented way out.
throw new Error('keytar is not installed: only `forge login` needs it, and that uses its own copy');
